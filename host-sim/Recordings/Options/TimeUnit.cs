namespace InvertedAnodeBms.Recordings;

/// <summary>Unit of a time column.</summary>
public enum TimeUnit
{
    /// <summary>Milliseconds.</summary>
    Millisecond,

    /// <summary>Seconds.</summary>
    Second,

    /// <summary>Minutes.</summary>
    Minute,

    /// <summary>Hours.</summary>
    Hour,
}
