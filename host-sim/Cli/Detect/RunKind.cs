namespace InvertedAnodeBms.Cli.Detect;

/// <summary>What a run is for.</summary>
public enum RunKind
{
    /// <summary>No short: false alarms.</summary>
    Clean,

    /// <summary>Shorts that come and go, one after the other, with time between them.</summary>
    Telegraph,

    /// <summary>One short that stays, in whole cycles.</summary>
    Persistent,
}
