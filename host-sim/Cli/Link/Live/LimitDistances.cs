using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Link.Live;

/// <summary>The limits of voltage, current and temperature, and how far the signals are from them.</summary>
public static class LimitDistances
{
    private const double Micro = 1e-6;
    private const double Milli = 1e-3;
    private const double Deci = 0.1;

    /// <summary>Distances to every limit whose signal the telemetry carries, in the order of the rows.</summary>
    /// <param name="rows">Limits in force.</param>
    /// <param name="state">Signals.</param>
    public static IReadOnlyList<LimitDistance> Of(IEnumerable<LimitRow> rows, LiveState state)
    {
        return [.. rows.Select(row => Of(row, state)).OfType<LimitDistance>()];
    }

    /// <summary>The limit that a signal meets first on one side; null when there is none.</summary>
    public static LimitDistance? Nearest(IEnumerable<LimitDistance> distances, LiveSignal signal, bool above)
    {
        return distances
            .Where(limit => limit.Signal.Unit == signal.Unit && IsAbove(limit) == above)
            .OrderBy(limit => above ? limit.Trip : -limit.Trip)
            .FirstOrDefault();
    }

    // A discharge is a current below 0: too much of it lies on the other side.
    private static bool IsAbove(LimitDistance limit)
    {
        bool discharge = limit.Id is DiagnosisId.DischargeOverCurrentWarning or DiagnosisId.DischargeOverCurrentCritical;
        return limit.Direction == LimitDirection.Above && !discharge;
    }

    private static LimitDistance? Of(LimitRow row, LiveState state)
    {
        return row.Signal switch
        {
            LimitSignal.HighestCellMicrovolts => Nearest(row, state.Cells, row.Trip * Micro, 1),
            LimitSignal.LowestCellMicrovolts => Nearest(row, state.Cells, row.Trip * Micro, -1),
            LimitSignal.ChargeMicroamps => Nearest(row, [state.Current], row.Trip * Milli, 1),
            LimitSignal.DischargeMicroamps => Nearest(row, [state.Current], -row.Trip * Milli, -1),
            LimitSignal.HottestDeciCelsius => Nearest(row, state.Temperatures, row.Trip * Deci, 1),
            LimitSignal.ColdestDeciCelsius => Nearest(row, state.Temperatures, row.Trip * Deci, -1),
            _ => null,
        };
    }

    private static LimitDistance? Nearest(LimitRow row, IReadOnlyList<LiveSignal> signals, double trip, int side)
    {
        LiveSignal? nearest = signals.Where(signal => signal.Quality == SignalQuality.Good).MinBy(signal => side * (trip - signal.Value));
        return (nearest ?? signals.FirstOrDefault()) is { } signal
            ? new LimitDistance(row.Id, row.Severity, row.Direction, signal, trip, nearest is null ? double.NaN : side * (trip - nearest.Value))
            : null;
    }
}
