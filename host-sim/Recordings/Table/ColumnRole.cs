namespace InvertedAnodeBms.Recordings;

/// <summary>What a column is used for.</summary>
internal enum ColumnRole
{
    Time,
    Current,
    Voltage,

    /// <summary>Several columns may have this role, the preferred one first.</summary>
    Temperature,
    ChargingCapacity,
    DischargingCapacity,

    /// <summary>Charge moved within a step, in whichever direction the step goes.</summary>
    StepCapacity,
    StepKind,
    StepIndex,
    CycleCount,

    /// <summary>Date and time of day, or seconds since 1970.</summary>
    Clock,
}
