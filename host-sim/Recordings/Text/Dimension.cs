namespace InvertedAnodeBms.Recordings;

/// <summary>What kind of quantity a unit belongs to.</summary>
internal enum Dimension
{
    /// <summary>No unit: counts and words.</summary>
    None,
    Time,
    Current,
    Voltage,
    Charge,
    Temperature,
}
