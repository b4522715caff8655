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
}
