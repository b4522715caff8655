namespace InvertedAnodeBms.Recordings;

/// <summary>Unit of a voltage column.</summary>
public enum VoltageUnit
{
    /// <summary>Volts.</summary>
    Volt,

    /// <summary>Millivolts.</summary>
    Millivolt,
}
