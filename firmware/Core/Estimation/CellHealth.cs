namespace InvertedAnodeBms.Core.Estimation;

/// <summary>What has been learned about one cell. Floats advise; 0 means not learned yet.</summary>
public sealed class CellHealth
{
    /// <summary>Resistance that answers a step of current within one to two ticks (R0 at the tick rate), at 25 degC.</summary>
    public readonly ResistanceFilter Fast = new ResistanceFilter();

    /// <summary>Resistance one second after a step of current (R1s), at 25 degC.</summary>
    public readonly ResistanceFilter Second = new ResistanceFilter();

    /// <summary>Mean of <see cref="Second"/> over about the last 24 hours, in ohm at 25 degC.</summary>
    public float LongSecondOhms;

    /// <summary>
    /// Most charge that the cell can still take by all that was counted and all that its voltage showed, in nanocoulombs. Below 0 charge went in and
    /// did not stay, or the cell is not within the bounds of its design.
    /// </summary>
    public long RoomNanocoulombs;

    /// <summary>Charge between empty and full as measured between both knees, in nanocoulombs.</summary>
    public long CapacityNanocoulombs;

    /// <summary>Largest error of that which the error bounds allow, unless the cell leaks more than is known, in nanocoulombs.</summary>
    public long CapacityErrorNanocoulombs;

    /// <summary>Mean current that leaked inside the cell between its last two visits at one knee, in microamps; below 0 within the error.</summary>
    public float LeakMicroamps;

    /// <summary>Largest error of <see cref="LeakMicroamps"/> that the error bounds allow, in microamps; 0 while no leak was measured.</summary>
    public float LeakUncertaintyMicroamps;

    /// <summary>
    /// Charge taken out over charge put in between two visits at the upper knee, 0 to about 1, as if both visits had been at the same charge
    /// (apparent coulombic efficiency). With lithium in excess what dies at the anode does not show here.
    /// </summary>
    public float ApparentEfficiency;

    /// <summary>R0 at the tick rate, in ohm at 25 degC.</summary>
    public float FastOhms()
    {
        return Fast.LearnedOhms();
    }

    /// <summary>R1s, in ohm at 25 degC.</summary>
    public float SecondOhms()
    {
        return Second.LearnedOhms();
    }
}
