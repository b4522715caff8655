using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>Coulombic efficiency as a cycler would measure it in a half cell against LTO.</summary>
public sealed class EfficiencyExperiment : IExperiment
{
    private const int First = 10;
    private const int Last = 100;

    /// <inheritdoc/>
    public string Name => "coulombic efficiency of half cells";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets { get; } = [PaperTargets.EfficiencyInverted, PaperTargets.EfficiencyUpright];

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        double[] inverted = Cycle("half-cloth-inverted", cancellation);
        progress(0.5);
        double[] upright = Cycle("half-cloth-upright", cancellation);
        double[] numbers = [.. Enumerable.Range(1, Last).Select(cycle => (double)cycle)];

        return new ExperimentOutcome(
            [
                new Finding(PaperTargets.EfficiencyInverted, Mean(inverted), "films, fibres and nucleation included"),
                new Finding(PaperTargets.EfficiencyUpright, Mean(upright), "films, fibres and nucleation included"),
            ],
            [
                new Picture(
                    "Coulombic efficiency, half cells against LTO",
                    "cycle",
                    "stripped over plated / %",
                    [
                        new Curve("inverted", numbers[2..], inverted[2..]),
                        new Curve("upright", numbers[2..], upright[2..]),
                    ]),
            ],
            [
                "The electrolyte of the paper's half cell is not printed; the symmetric one is assumed, and an end of stripping at 60 mV.",
                "The first two cycles fill the fibres and convert the oxide, and are left out of the picture.",
            ]);
    }

    private static double[] Cycle(string design, CancellationToken cancellation)
    {
        HalfCellCycling cycling = new(DesignCatalogue.Find(design), 1, StepControl.Fine, cancellation);
        return [.. Enumerable.Range(1, Last).Select(_ => 100 * cycling.Cycle())];
    }

    private static double Mean(double[] percent)
    {
        return percent[(First - 1)..].Average();
    }
}
