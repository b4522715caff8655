using InvertedAnodeBms.Plant.Faults;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Nodes;

/// <summary>Output of a current-sense amplifier on the pack's shunt; cannot leave its supply.</summary>
/// <param name="shunt">The shunt; its faults are in volts there.</param>
/// <param name="gain">True gain.</param>
/// <param name="reference">What its output is at without current, but for its offset.</param>
/// <param name="offsetVolts">True offset at the output.</param>
/// <param name="supply">The supply.</param>
public sealed class ShuntAmplifierNode(ShuntInput shunt, double gain, ReferenceNode reference, double offsetVolts, SupplyRail supply)
    : IAnalogSource
{
    private const double EndVolts = 0.02;

    /// <summary>Input at which the output is at the supply whatever it is: where an open input drifts to, pulled up through the feedback.</summary>
    public const double OpenInputVolts = 1;

    /// <inheritdoc/>
    public double ReadVolts()
    {
        return Math.Clamp(reference.ReadVolts() + offsetVolts + (shunt.Volts * gain), EndVolts, supply.Volts - EndVolts);
    }
}
