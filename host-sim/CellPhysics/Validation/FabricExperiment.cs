using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>Polarisation of full cells on copper-coated PET fabric.</summary>
public sealed class FabricExperiment : IExperiment
{
    private static readonly int[] s_cycles = [5, 50, 100];

    private readonly long _seed;

    /// <summary>Creates the experiment.</summary>
    /// <param name="seed">Seed of soft shorts.</param>
    public FabricExperiment(long seed)
    {
        _seed = seed;
    }

    /// <inheritdoc/>
    public string Name => "PET fabric";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets { get; } = [PaperTargets.FabricPolarisation];

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        double[] inverted = Measure("lfp-pet-inverted", cancellation);
        progress(0.5);
        double[] upright = Measure("lfp-pet-upright", cancellation);
        double[] ratios = [.. inverted.Zip(upright, (a, b) => a / b)];
        string values = string.Join(", ", s_cycles.Select((cycle, i) => FormattableString.Invariant($"cycle {cycle}: {ratios[i]:0.000}")));

        return new ExperimentOutcome(
            [new Finding(PaperTargets.FabricPolarisation, ratios.Max(), values + " (cycle 5 stands for the first: it needs a settled capacity)")],
            [
                new Picture(
                    "Polarisation on PET fabric at 1 C",
                    "cycle",
                    "charge less discharge voltage / mV",
                    [
                        new Curve("inverted", [.. s_cycles.Select(cycle => (double)cycle)], [.. inverted.Select(volts => volts * 1e3)]),
                        new Curve("upright", [.. s_cycles.Select(cycle => (double)cycle)], [.. upright.Select(volts => volts * 1e3)]),
                    ],
                    Points: true),
            ],
            ["Thickness is the paper's; porosity, and that the lithium as built lies beneath the fabric, are assumed."]);
    }

    private double[] Measure(string design, CancellationToken cancellation)
    {
        FullCellCycling cycling = new(DesignCatalogue.Find(design), _seed, StepControl.Life, cancellation);
        List<double> volts = [];

        for (int cycle = 1; cycle <= s_cycles[^1]; cycle++)
        {
            if (s_cycles.Contains(cycle))
            {
                cycling.CycleWithPolarisation(1);
                volts.Add(cycling.PolarisationVolts);
            }
            else
            {
                cycling.Cycle(1);
            }
        }

        return [.. volts];
    }
}
