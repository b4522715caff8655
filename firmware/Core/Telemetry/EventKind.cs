namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>What happened. The numbers are part of the wire format: never reuse one.</summary>
public enum EventKind
{
    /// <summary>The state changed: subject is the old state, value the new one.</summary>
    StateChanged = 1,

    /// <summary>A diagnosis became active: subject is the diagnosis.</summary>
    DiagnosisRaised = 2,

    /// <summary>A diagnosis is no longer active: subject is the diagnosis.</summary>
    DiagnosisEnded = 3,

    /// <summary>A diagnosis latched: subject is the diagnosis.</summary>
    DiagnosisLatched = 4,

    /// <summary>A person cleared the latched faults.</summary>
    FaultsCleared = 5,

    /// <summary>A cell voltage changed its quality: subject is the cell (0 lowest), value the new quality.</summary>
    CellQualityChanged = 6,

    /// <summary>The pack current changed its quality: value is the new quality.</summary>
    PackQualityChanged = 7,

    /// <summary>A temperature changed its quality: subject is the sensor, value the new quality.</summary>
    TemperatureQualityChanged = 8,

    /// <summary>The suspicion of a soft short changed: subject is the cell (0 lowest), value the new level, 0 to 2.</summary>
    ShortLevelChanged = 9,

    /// <summary>The program has started: value is the number of boots. Stored, not sent.</summary>
    Booted = 10,

    /// <summary>The program has started, and the boot before ended while charging: value is how many did in a row. Stored, not sent.</summary>
    RebootedWhileCharging = 11,

    /// <summary>
    /// Stored records were not taken over: subject is the <see cref="Persistence.RecordKind"/>, value the
    /// <see cref="Persistence.RecordFinding"/>. Stored, not sent.
    /// </summary>
    RecordsRefused = 12,

    /// <summary>
    /// A command that changes something was done: subject is the <see cref="CommandId"/>. Stored, not sent. With <see cref="CommandId.EraseLog"/>
    /// the log begins here.
    /// </summary>
    CommandDone = 13,
}
