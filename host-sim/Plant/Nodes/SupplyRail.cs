namespace InvertedAnodeBms.Plant.Nodes;

/// <summary>The 3.3 V supply of one individual board.</summary>
/// <param name="builtVolts">True voltage while it works.</param>
public sealed class SupplyRail(double builtVolts)
{
    /// <summary>Fault: share by which it is off, above -1.</summary>
    public double Error { get; set; }

    /// <summary>Voltage now.</summary>
    public double Volts => builtVolts * (1 + Error);
}
