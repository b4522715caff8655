namespace InvertedAnodeBms.Recordings;

/// <summary>How much a finding matters to whoever uses the recording.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; results are not affected.</summary>
    Info,

    /// <summary>Results may be wrong by the amount the message states.</summary>
    Warning,
}
