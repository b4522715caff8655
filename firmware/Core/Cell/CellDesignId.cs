namespace InvertedAnodeBms.Core.Cell;

/// <summary>Cell designs known to this firmware. The numbers are part of the telemetry format: never reuse one.</summary>
public enum CellDesignId
{
    /// <summary>No design: an uninitialised record.</summary>
    None = 0,

    /// <summary>Lithium-metal pouch with an LFP cathode, 25 cm2, 36 mAh: the inverted-anode wearable cell.</summary>
    LfpLithiumPouch36 = 1,

    /// <summary>Generic 21700 cell, layered-oxide cathode against graphite: for replaying recordings.</summary>
    Nmc21700 = 2,

    /// <summary>Graphite against a lithium-metal counter electrode, coin cell: for replaying recordings.</summary>
    GraphiteLithiumCoin = 3,
}
