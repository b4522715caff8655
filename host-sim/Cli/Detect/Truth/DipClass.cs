namespace InvertedAnodeBms.Cli.Detect.Truth;

/// <summary>How long a short stays in contact at a time.</summary>
public enum DipClass
{
    /// <summary>A single sample of 0.1 s.</summary>
    OneSample,

    /// <summary>2 to 10 samples.</summary>
    Samples,

    /// <summary>1.1 to 10 s.</summary>
    Seconds,

    /// <summary>20 to 120 s.</summary>
    Minutes,

    /// <summary>All the time.</summary>
    Persistent,
}
