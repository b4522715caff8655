using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>Lives of symmetric cloth cells at 0.25, 1 and 5 mA/cm2, and what their overpotential does on the way.</summary>
public sealed class SymmetricLifeExperiment : IExperiment
{
    private const int Longest = 800;

    private readonly long _seed;

    /// <summary>Creates the experiment.</summary>
    /// <param name="seed">Seed of soft shorts.</param>
    public SymmetricLifeExperiment(long seed)
    {
        _seed = seed;
    }

    /// <inheritdoc/>
    public string Name => "lives of symmetric cells";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets { get; } =
    [
        PaperTargets.InvertedEnd, PaperTargets.UprightLife, PaperTargets.RatioQuarter, PaperTargets.RatioOne, PaperTargets.RatioFive,
        PaperTargets.UprightDrop,
    ];

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        Pair quarter = Live(0.25, cancellation);
        progress(0.4);
        Pair one = Live(1, cancellation);
        progress(0.7);
        Pair five = Live(5, cancellation);
        double endVolts = quarter.Inverted.Cycles >= 240 ? quarter.Inverted.Overpotentials[239] : double.NaN;
        string count = "holds only because both mechanisms count charge, not current; the paper does not identify a current dependence";

        return new ExperimentOutcome(
            [
                new Finding(PaperTargets.InvertedEnd, endVolts * 1e3, "growth of the active area among fibres is fitted"),
                new Finding(PaperTargets.UprightLife, quarter.Upright.Cycles, Words(quarter.Upright)),
                new Finding(PaperTargets.RatioQuarter, quarter.Ratio, $"inverted {quarter.Inverted.Cycles}: {Words(quarter.Inverted)}"),
                new Finding(PaperTargets.RatioOne, one.Ratio, $"{one.Inverted.Cycles} over {one.Upright.Cycles}; {count}"),
                new Finding(PaperTargets.RatioFive, five.Ratio, $"{five.Inverted.Cycles} over {five.Upright.Cycles}; {count}"),
                new Finding(PaperTargets.UprightDrop, 1e3 * (Fall(five.Upright) - Fall(five.Inverted)), Explain(five)),
            ],
            [Draw("0.25 mA/cm2", quarter), Draw("5 mA/cm2", five)],
            [
                "Contacts are drawn with the seed; the life of the upright cell moves by some cycles from seed to seed.",
                "The upright voltage becomes noisy where contacts come and go: the soft shorts of the model, born, thickened and stripped.",
                "The inverted cell ends when LiNO3 is used up and the efficiency falls: a budget counted in charge.",
            ]);
    }

    private Pair Live(double milliamperes, CancellationToken cancellation)
    {
        SymmetricCycling inverted = new(DesignCatalogue.Find("sym-cloth-inverted"), milliamperes, _seed, StepControl.Life, cancellation);
        SymmetricCycling upright = new(DesignCatalogue.Find("sym-cloth-upright"), milliamperes, _seed, StepControl.Life, cancellation);
        inverted.RunToEnd(Longest);
        upright.RunToEnd(Longest);
        return new Pair(inverted, upright);
    }

    private static double Fall(SymmetricCycling cell)
    {
        return cell.Cycles >= 10 ? cell.Overpotentials[0] - cell.Overpotentials[9] : double.NaN;
    }

    private static string Explain(Pair five)
    {
        return FormattableString.Invariant(
            $"upright {Fall(five.Upright) * 1e3:0.0} mV, inverted {Fall(five.Inverted) * 1e3:0.0} mV: only lithium among fibres gains area here");
    }

    private static string Words(SymmetricCycling cell)
    {
        return cell.End switch
        {
            LifeEnd.MossAcrossSeparator => "moss as high as the separator",
            LifeEnd.SoftShorts => "soft shorts over 5 % of the current for three cycles",
            LifeEnd.LithiumExhausted => "lithium used up after the end of LiNO3",
            LifeEnd.Polarisation => "overpotential three times that of cycle 1",
            LifeEnd.VoltageWindow => "voltage out of its window",
            LifeEnd.Depletion => "electrolyte depleted",
            _ => "still alive",
        };
    }

    private static Picture Draw(string current, Pair pair)
    {
        return new Picture(
            $"Overpotential over life, symmetric cells, {current}",
            "cycle",
            "overpotential / mV",
            [Line("inverted", pair.Inverted), Line("upright", pair.Upright)]);
    }

    private static Curve Line(string name, SymmetricCycling cell)
    {
        return new Curve(
            name,
            [.. Enumerable.Range(1, cell.Cycles).Select(cycle => (double)cycle)],
            [.. cell.Overpotentials.Select(volts => volts * 1e3)]);
    }

    private sealed record Pair(SymmetricCycling Inverted, SymmetricCycling Upright)
    {
        public double Ratio => Inverted.Cycles / (double)Upright.Cycles;
    }
}
