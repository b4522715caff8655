namespace InvertedAnodeBms.Core.Measurement;

/// <summary>Whether a signal may be trusted. Only <see cref="Good"/> can give permission; every other state can only take it away.</summary>
public enum SignalQuality
{
    /// <summary>No sample has arrived since boot.</summary>
    NoDataYet = 0,

    /// <summary>Fresh, inside its physical range, moving as it should.</summary>
    Good = 1,

    /// <summary>The last good sample is older than allowed: reads fail or the converter does not finish.</summary>
    Stale = 2,

    /// <summary>The driver sees an open sensor.</summary>
    Open = 3,

    /// <summary>The driver sees a shorted sensor.</summary>
    Shorted = 4,

    /// <summary>Outside what the sensor can mean.</summary>
    OutOfRange = 5,

    /// <summary>The code has not moved although the current has.</summary>
    Stuck = 6,
}
