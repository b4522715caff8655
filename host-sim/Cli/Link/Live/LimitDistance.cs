using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Link.Live;

/// <summary>How far a signal is from one of its limits.</summary>
/// <param name="Id">The diagnosis that trips there.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Direction">The bad side.</param>
/// <param name="Signal">The signal that is nearest to it.</param>
/// <param name="Trip">Where it trips, in the unit of the signal as shown; a discharge current is below 0.</param>
/// <param name="Distance">From the signal to there, in that unit; below 0 beyond the limit, NaN while the signal is not good.</param>
public sealed record LimitDistance(
    DiagnosisId Id, Severity Severity, LimitDirection Direction, LiveSignal Signal, double Trip, double Distance)
{
    /// <summary>Distance with its unit.</summary>
    public string Text => double.IsNaN(Distance) ? "unknown" : $"{Signal.Format(Distance)} {Signal.Unit}";
}
