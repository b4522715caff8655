using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Nodes;

/// <summary>What the ADS1115 of the bench board sees: the cell divider at its first input, nothing at the others.</summary>
/// <param name="divider">The divider, shared with the chip's own ADC.</param>
/// <param name="supply">The supply.</param>
public sealed class FineCellInputs(IAnalogSource divider, SupplyRail supply) : IAds1115Inputs
{
    /// <inheritdoc/>
    public double SupplyVolts => supply.Volts;

    /// <inheritdoc/>
    public double InputVolts(int input)
    {
        return input == 0 ? divider.ReadVolts() : 0;
    }
}
