using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>Pictures of a life test.</summary>
public static class LifePictures
{
    private const double CapacityRate = 0.5;
    private const int ShownPairs = 2;
    private const double LeastShown = 1e-7;

    /// <summary>Draws what is finished.</summary>
    public static IReadOnlyList<Picture> Draw(LifeSummary summary)
    {
        List<Picture> pictures = [.. summary.Plan.Settings.Designs.Select(design => Pareto(summary, design)).OfType<Picture>()];

        if (Capacity(summary) is { } capacity)
        {
            pictures.Add(capacity);
        }

        if (summary.Pairs.Count > 0)
        {
            pictures.Add(Contacts(summary.Pairs));
        }

        return pictures;
    }

    private static Picture? Pareto(LifeSummary summary, string design)
    {
        Curve[] curves =
        [
            .. from controller in new[] { false, true }
               let rows = (List<LifeRow>)
               [
                   .. summary.Rows.Where(row => row.Design == design && row.Policy.Controller == controller).OrderBy(row => row.Point.Hours),
               ]
               where rows.Count > 0
               select new Curve(
                   controller ? "controller" : "constant current and voltage",
                   [.. rows.Select(row => row.Point.Hours)],
                   [.. rows.Select(row => row.Point.AmpereHours)],
                   controller),
        ];
        return curves.Length == 0 ? null : new Picture(
            $"Throughput to the end of life against charge time, {design} (simulation)",
            "mean time from 10 to 90 % / h",
            "charge taken out / Ah (not from 0)",
            curves,
            Points: true);
    }

    private static Picture? Capacity(LifeSummary summary)
    {
        Curve[] curves =
        [
            .. summary.Rows.Where(row => row.Policy.Rate == CapacityRate).Select(row => new Curve(
                $"{row.Design}, {(row.Policy.Controller ? "controller" : "constant current")}",
                [.. Enumerable.Range(1, row.Lives[0].Whole).Select(cycle => (double)cycle)],
                [.. row.Lives[0].Cycles.Take(row.Lives[0].Whole).Select(cycle => cycle.Discharged)],
                row.Policy.Controller)),
        ];
        return curves.Length == 0 ? null : new Picture(
            "Capacity of cell 1 at 0.5 C, up to what ended it (simulation)", "cycle", "charge taken out / mAh", curves);
    }

    private static Picture Contacts(IReadOnlyList<ShortPair> pairs)
    {
        List<Curve> curves = [];

        foreach ((ShortPair pair, int i) in pairs.Take(ShownPairs).Select((pair, i) => (pair, i)))
        {
            curves.Add(Contacts($"cell {i + 1}, charger that listens to nothing", pair, pair.Off, false));
            curves.Add(Contacts($"cell {i + 1}, firmware, up to its latch", pair, pair.On.Cycles, true));
        }

        return new Picture(
            "Mean conductance of contacts in each cycle around the first soft short (simulation)",
            "cycles since the first soft short",
            "log10 of conductance / S",
            curves);
    }

    private static Curve Contacts(string name, ShortPair pair, IReadOnlyList<LifeCycle> cycles, bool dashed)
    {
        double first = pair.Branch + 1 - pair.Onset;
        return new Curve(
            name,
            [.. cycles.Select((_, i) => first + i)],
            [.. cycles.Select(cycle => cycle.MeanSiemens > LeastShown ? Math.Log10(cycle.MeanSiemens) : double.NaN)],
            dashed);
    }
}
