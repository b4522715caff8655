namespace InvertedAnodeBms.Core.Detection;

/// <summary>
/// The detectors (PHYSICS 4.3 of the project). The numbers are bit positions in masks and positions in telemetry: never reuse one.
/// </summary>
public enum DetectorId
{
    /// <summary>D1: dips of the residual, sample by sample.</summary>
    Dip = 0,

    /// <summary>D1: dips of the residual's mean over a second.</summary>
    SlowDip = 1,

    /// <summary>D2: cumulated sum of the high-passed residual. Soft evidence.</summary>
    CumulativeSum = 2,

    /// <summary>D3: energy of the fluctuation.</summary>
    Variance = 3,

    /// <summary>D4: resistance one second after a step has fallen.</summary>
    ResistanceDrop = 4,

    /// <summary>D5: more charge went in than came out and fits.</summary>
    ChargeExcess = 5,

    /// <summary>D6: the voltage falls too fast at rest after a full charge.</summary>
    RestSag = 6,

    /// <summary>D7: a cell's residual leaves that of its neighbours.</summary>
    MedianDeviation = 7,
}
