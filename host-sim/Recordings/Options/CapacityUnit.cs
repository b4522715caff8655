namespace InvertedAnodeBms.Recordings;

/// <summary>Unit of a capacity column.</summary>
public enum CapacityUnit
{
    /// <summary>Ampere hours.</summary>
    AmpereHour,

    /// <summary>Milliampere hours.</summary>
    MilliampereHour,
}
