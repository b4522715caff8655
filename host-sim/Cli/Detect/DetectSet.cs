namespace InvertedAnodeBms.Cli.Detect;

/// <summary>Which draws: thresholds are set on one set and reported on the other.</summary>
public enum DetectSet
{
    /// <summary>For setting thresholds.</summary>
    Training,

    /// <summary>For reporting; nothing may be set on it.</summary>
    HeldOut,
}
