using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Nodes;

/// <summary>The external reference.</summary>
/// <param name="builtVolts">True voltage while it works.</param>
public sealed class ReferenceNode(double builtVolts) : IAnalogSource
{
    /// <summary>Fault: share by which it is off, above -1.</summary>
    public double Error { get; set; }

    /// <inheritdoc/>
    public double ReadVolts()
    {
        return builtVolts * (1 + Error);
    }
}
