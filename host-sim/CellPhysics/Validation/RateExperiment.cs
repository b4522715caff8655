using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>Discharge capacities of full cells at 0.2 to 2 C: charge and discharge at the same rate, second cycle of each, 10 min of rest.</summary>
public sealed class RateExperiment : IExperiment
{
    private const double RestSeconds = 600;

    private static readonly double[] s_rates = [0.2, 0.5, 1, 2];
    private static readonly double[] s_inverted = [1.45, 1.36, 1.26, 1.11];
    private static readonly double[] s_upright = [1.43, 1.35, 1.25, 1.09];

    /// <inheritdoc/>
    public string Name => "rate capacity of full cells";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets { get; } =
    [
        .. s_rates.Select((rate, i) => PaperTargets.Rate(true, rate, s_inverted[i])),
        .. s_rates.Select((rate, i) => PaperTargets.Rate(false, rate, s_upright[i])),
        PaperTargets.RateOrder,
    ];

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        double[] inverted = Measure("lfp-cloth-inverted", cancellation);
        progress(0.5);
        double[] upright = Measure("lfp-cloth-upright", cancellation);
        int more = Enumerable.Range(0, s_rates.Length).Count(i => inverted[i] > upright[i]);
        List<Finding> findings = [];
        findings.AddRange(s_rates.Select((rate, i) => new Finding(Targets[i], inverted[i], "cathode populations are fitted")));
        findings.AddRange(s_rates.Select((rate, i) => new Finding(Targets[s_rates.Length + i], upright[i], "the same cathode")));
        findings.Add(new Finding(PaperTargets.RateOrder, more, "the path through the cloth costs the inverted cell voltage; the paper finds more"));

        return new ExperimentOutcome(
            findings,
            [
                new Picture(
                    "Rate capacity of full cells",
                    "C-rate",
                    "discharge capacity / mAh/cm2",
                    [
                        new Curve("inverted", s_rates, inverted),
                        new Curve("upright", s_rates, upright),
                        new Curve("paper, inverted", s_rates, s_inverted, Dashed: true),
                        new Curve("paper, upright", s_rates, s_upright, Dashed: true),
                    ],
                    Points: true),
            ],
            ["C-rate on 170 mAh/g and the voltage window are assumed; the paper prints neither in its main text."]);
    }

    private static double[] Measure(string design, CancellationToken cancellation)
    {
        FullCellCycling cycling = new(DesignCatalogue.Find(design), 1, StepControl.Life, cancellation);
        List<double> capacities = [];
        cycling.Cycle(s_rates[0], RestSeconds);
        cycling.Cycle(s_rates[0], RestSeconds);

        foreach (double rate in s_rates)
        {
            cycling.Cycle(rate, RestSeconds);
            capacities.Add(cycling.Cycle(rate, RestSeconds));
        }

        return [.. capacities];
    }
}
