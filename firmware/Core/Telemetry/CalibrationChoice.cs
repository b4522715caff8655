namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Which calibration is asked for. The numbers are part of the wire format: never reuse one.</summary>
public enum CalibrationChoice
{
    /// <summary>The one that this boot measures with.</summary>
    Running = 0,

    /// <summary>The one of the next boot.</summary>
    Stored = 1,

    /// <summary>The one that an undo brings back.</summary>
    Previous = 2,
}
