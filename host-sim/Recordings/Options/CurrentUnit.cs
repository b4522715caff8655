namespace InvertedAnodeBms.Recordings;

/// <summary>Unit of a current column.</summary>
public enum CurrentUnit
{
    /// <summary>Amperes.</summary>
    Ampere,

    /// <summary>Milliamperes.</summary>
    Milliampere,

    /// <summary>Microamperes.</summary>
    Microampere,
}
