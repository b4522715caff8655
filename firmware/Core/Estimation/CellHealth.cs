namespace InvertedAnodeBms.Core.Estimation;

/// <summary>What has been learned about one cell. Floats advise; 0 means not learned yet.</summary>
public sealed class CellHealth
{
    /// <summary>Resistance that answers a step of current within a tick (R0 at the tick rate), in ohm at 25 degC.</summary>
    public float FastOhms;

    /// <summary>Resistance one second after a step of current (R1s), in ohm at 25 degC.</summary>
    public float SecondOhms;

    /// <summary>Charge between empty and full as last measured between both knees, in nanocoulombs.</summary>
    public long CapacityNanocoulombs;

    /// <summary>Current that leaks inside the cell, from the balance of charge between two full charges, in microamps.</summary>
    public float LeakMicroamps;

    /// <summary>Largest error of <see cref="LeakMicroamps"/> that the current sensor's bounds allow, in microamps; 0 while no leak was measured.</summary>
    public float LeakUncertaintyMicroamps;

    /// <summary>Charge taken out over charge put in between two full charges, 0 to about 1 (apparent coulombic efficiency).</summary>
    public float ApparentEfficiency;
}
