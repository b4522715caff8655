using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Nodes;

/// <summary>A constant voltage: the external reference.</summary>
/// <param name="volts">True voltage.</param>
public sealed class FixedNode(double volts) : IAnalogSource
{
    /// <inheritdoc/>
    public double ReadVolts()
    {
        return volts;
    }
}
