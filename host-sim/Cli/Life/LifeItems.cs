using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>The numbers of a life test by id.</summary>
public static class LifeItems
{
    private const double PreventedTarget = 0.8;

    /// <summary>Collects what is finished.</summary>
    public static IReadOnlyList<ResultItem> Collect(LifeSummary summary)
    {
        List<ResultItem> items = [.. summary.Rows.SelectMany(Row)];

        foreach (string design in summary.Plan.Settings.Designs)
        {
            items.AddRange(Gains(summary, design));
        }

        items.AddRange(Dominated(summary));
        items.AddRange(Pairs(summary.Pairs));
        items.AddRange(summary.Levers.Where(job => job.Lever != Lever.Base).Select(job => Reported(
            $"life.lever.{job.Design}.{job.Lever.Name}", $"{job.Design}: {job.Lever.About}, throughput over {Lever.Base.About}",
            summary.LeverGain(job), "1")));
        return items;
    }

    private static IEnumerable<ResultItem> Row(LifeRow row)
    {
        string id = $"life.{row.Design}.{row.Policy.Name}.";
        string name = $"{row.Design}, {row.Policy.Name}: ";
        yield return Reported(id + "cycles", name + "cycles to the failure or the end of the test", row.Cycles, "cycles");
        yield return Reported(id + "cycles_80", name + "cycles with at least 80 % of the capacity", row.Useful, "cycles");
        yield return Reported(id + "throughput_ah", name + "charge taken out until then", row.Point.AmpereHours, "Ah");
        yield return Reported(id + "leak_mah", name + "largest leak through contacts in a cycle", row.Leaked, "mAh");
        yield return Reported(id + "charge_hours", name + "mean charge time, 10 to 90 %", row.Point.Hours, "h");
    }

    private static IEnumerable<ResultItem> Gains(LifeSummary summary, string design)
    {
        if (summary.Curve(design) is not { } curve)
        {
            yield break;
        }

        List<double> gains = [];

        foreach (LifeRow row in summary.Controllers(design))
        {
            double? gain = curve.Gain(row.Point);
            string name = $"{design}: throughput at equal charge time, {row.Policy.Name} over constant current and voltage";
            yield return Reported($"life.gain.{design}.{row.Policy.Name}", name, gain, "1");

            if (gain is { } value)
            {
                gains.Add(value);
            }
        }

        if (gains.Count > 0)
        {
            yield return new ResultItem(
                $"life.gain.{design}", $"{design}: mean of these gains", gains.Average(), "1", summary.GainTarget(design), null,
                summary.GainTarget(design) is null ? ResultKind.Measurement : ResultKind.Minimum, TargetKind.Prediction);
        }
    }

    private static IEnumerable<ResultItem> Dominated(LifeSummary summary)
    {
        int points = 0;
        int dominated = 0;

        foreach (string design in summary.Plan.Settings.Designs)
        {
            if (summary.Curve(design) is { } curve)
            {
                points += summary.Controllers(design).Count();
                dominated += summary.Controllers(design).Count(row => curve.Dominates(row.Point));
            }
        }

        if (points > 0)
        {
            yield return new ResultItem(
                "life.dominated", $"controller points, of {points}, below constant current and voltage by more than one cycle", dominated, "1", 0,
                null, ResultKind.Maximum);
        }
    }

    private static IEnumerable<ResultItem> Pairs(IReadOnlyList<ShortPair> pairs)
    {
        if (pairs.Count == 0)
        {
            yield break;
        }

        yield return new ResultItem(
            "life.hard_shorts_prevented", $"hard shorts prevented, share of {pairs.Count} pairs", Share(pairs, pair => pair.Prevented), "1",
            PreventedTarget, null, ResultKind.Minimum);
        yield return Reported(
            "life.shorts.collapse_prevented", "the same with 0.01 S, where contacts carry 1 C away", Share(pairs, pair => pair.CollapsePrevented),
            "1");
        yield return Reported(
            "life.shorts.off.hard", "share of cells without reaction whose contacts ever sum to 0.1 S",
            Share(pairs, pair => pair.OffCyclesTo(LifeRules.HardSiemens) is not null), "1");
        yield return Reported(
            "life.shorts.off.collapse_cycles", "without reaction: from the first soft short to 0.01 S, median",
            Median(pairs, pair => pair.OffCyclesTo(ShortPair.CollapseSiemens)), "cycles");
        yield return Reported(
            "life.shorts.off.collapse_hours", "the same in hours, median", Median(pairs, pair => pair.OffHoursTo(ShortPair.CollapseSiemens)), "h");
        yield return Reported(
            "life.shorts.off.leak_mah", "without reaction: largest leak in a cycle, median",
            Median(pairs, pair => pair.Off.Max(cycle => cycle.Leaked)), "mAh");
        yield return Reported(
            "life.shorts.on.collapse", "with reaction: share of cells whose contacts reach 0.01 S, the day after the latch included",
            Share(pairs, pair => pair.OnCyclesTo(ShortPair.CollapseSiemens) is not null), "1");
        yield return Reported(
            "life.shorts.on.latch_hours", "with reaction: from the first soft short to the latch, median", Median(pairs, pair => pair.HoursToLatch),
            "h");
        yield return Reported(
            "life.shorts.on.leak_mah", "with reaction: largest leak in a cycle, median",
            Median(pairs, pair => pair.On.Cycles.Max(cycle => cycle.Leaked)), "mAh");
        yield return Reported(
            "life.shorts.on.delivered", "with reaction: charge delivered over that without, median",
            Median(pairs, pair => pair.OnAmpereHours / pair.OffAmpereHours), "1");
        yield return Reported(
            "life.shorts.blind.latch_hours", "firmware without detectors: from the first soft short to the latch of protection, median",
            Median(pairs, pair => pair.BlindHoursToLatch), "h");
        yield return Reported(
            "life.shorts.blind.leak_mah", "firmware without detectors: largest leak in a cycle, median",
            Median(pairs, pair => pair.Blind.Cycles.Max(cycle => cycle.Leaked)), "mAh");
        yield return Reported(
            "life.shorts.blind.delivered", "firmware without detectors: charge delivered over that of the charger that listens to nothing, median",
            Median(pairs, pair => pair.BlindAmpereHours / pair.OffAmpereHours), "1");
        yield return Reported("life.shorts.on.alarms", "with reaction: alarms of the detectors, median", Median(pairs, pair => pair.Alarms), "1");
    }

    private static double Share(IReadOnlyList<ShortPair> pairs, Func<ShortPair, bool> holds)
    {
        return (double)pairs.Count(holds) / pairs.Count;
    }

    private static double? Median(IReadOnlyList<ShortPair> pairs, Func<ShortPair, double?> pick)
    {
        List<double> values = [.. pairs.Select(pick).OfType<double>().Order()];
        return values.Count == 0 ? null : (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }

    private static ResultItem Reported(string id, string name, double? value, string unit)
    {
        return new ResultItem(id, name, value, unit, null, null, ResultKind.Measurement, TargetKind.Reported);
    }
}
