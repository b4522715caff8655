using InvertedAnodeBms.Cli.Detect.Scoring;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Faults.Report;

/// <summary>The numbers of a campaign with what is expected of them.</summary>
public static class FaultItems
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ResultItem> Of(FaultSummary result)
    {
        bool whole = result.Settings.Only.Count == 0 && !result.Interrupted;
        double[] margins = [.. result.Injected.Select(outcome => outcome.MarginMs).OfType<double>()];
        List<ResultItem> items =
        [
            new(
                "faults.injected", "injections", result.Injected.Count(), "1", whole ? FaultSettings.LeastInjections : null, null,
                whole ? ResultKind.Minimum : ResultKind.Measurement),
            Measured("faults.safe", "safe: in time, and nothing that must never be", result.Count(Verdict.Safe), "1"),
            None("faults.late", "late", result.Count(Verdict.Late)),
            None("faults.missed", "missed", result.Count(Verdict.Missed)),
            None("faults.unsafe", "unsafe: something was that must never be", result.Count(Verdict.Unsafe)),
            None("faults.false_trips", "false trips", result.FalseTrips),
            new(
                "faults.worst_margin_ms", "least time that was left", margins.Length > 0 ? margins.Min() : null, "ms", 0, null,
                margins.Length > 0 ? ResultKind.Minimum : ResultKind.Measurement),
            Measured(
                "faults.either", "either reaction is right: the judge alone looks",
                result.Injected.Count(outcome => outcome.Case.Expected.Reaction == Reaction.Either), "1"),
            Measured("faults.controls", "controls: nothing was injected", result.Outcomes.Count - result.Injected.Count(), "1"),
            Measured(
                "faults.left_to_protector", "left to the pack's protector: beyond any firmware",
                result.Injected.Count(outcome => outcome.LeftToProtector.Length > 0), "1"),
        ];

        if (result.Hours > 0)
        {
            items.AddRange(Ordinary(result, result.Trips.Count));
        }

        return items;
    }

    private static IEnumerable<ResultItem> Ordinary(FaultSummary result, int trips)
    {
        yield return Measured("faults.ordinary_hours", "ordinary use", result.Hours, "h");
        yield return None("faults.ordinary_trips", "ordinary use: false trips", trips);
        yield return Measured(
            "faults.ordinary_trips_upper_per_1000h", "ordinary use: upper 95 % bound of the false trips",
            1000 * PoissonBound.Upper(trips) / result.Hours, "per 1000 h");
        yield return Measured("faults.ordinary_cycles", "ordinary use: full cycles", result.Ordinary.Sum(life => life.Cycles), "1");
        yield return Measured("faults.ordinary_reboots", "ordinary use: reboots and power cuts", result.Ordinary.Sum(life => life.Reboots), "1");
        yield return Measured(
            "faults.ordinary_explained", "ordinary use: trips that the truth explains", result.Ordinary.Sum(life => life.Explained), "1");
        yield return Measured("faults.ordinary_alarms", "ordinary use: alarms of the short detectors", result.Ordinary.Sum(life => life.Alarms), "1");
        yield return Measured(
            "faults.ordinary_gate_drops", "ordinary use: gates dropped for a moment", result.Ordinary.Sum(life => life.GateDrops), "1");
    }

    private static ResultItem None(string id, string name, int count)
    {
        return new ResultItem(id, name, count, "1", 0, null, ResultKind.Maximum);
    }

    private static ResultItem Measured(string id, string name, double value, string unit)
    {
        return new ResultItem(id, name, value, unit, null, null, ResultKind.Measurement);
    }
}
