using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>Lives of symmetric cells on copper foam and on cloth without the lithiophilic layer.</summary>
public sealed class OtherHostsExperiment : IExperiment
{
    private const int Longest = 1000;
    private const double Milliamperes = 0.25;

    private readonly long _seed;

    /// <summary>Creates the experiment.</summary>
    /// <param name="seed">Seed of soft shorts.</param>
    public OtherHostsExperiment(long seed)
    {
        _seed = seed;
    }

    /// <inheritdoc/>
    public string Name => "copper foam and bare cloth";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets { get; } = [PaperTargets.FoamInverted, PaperTargets.FoamUpright, PaperTargets.BareRatio];

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        int foamInverted = Live("sym-foam-inverted", cancellation);
        progress(0.3);
        int foamUpright = Live("sym-foam-upright", cancellation);
        progress(0.5);
        int bareInverted = Live("sym-bare-inverted", cancellation);
        progress(0.8);
        int bareUpright = Live("sym-bare-upright", cancellation);
        const string Assumed = "assumed 0.25 mA/cm2, 0.93 mAh/cm2; at a fifth of the charge the cycles would be about five times as many";

        return new ExperimentOutcome(
            [
                new Finding(PaperTargets.FoamInverted, foamInverted, Assumed),
                new Finding(PaperTargets.FoamUpright, foamUpright, Assumed),
                new Finding(
                    PaperTargets.BareRatio,
                    bareInverted / (double)bareUpright,
                    $"{bareInverted} over {bareUpright}; lithium is plated before cycle 1, so nucleation hardly counts: a weak prediction"),
            ],
            [],
            ["Foam: the paper's charge and current are not in its main text, so cycle numbers cannot be compared; the order is the model's."]);
    }

    private int Live(string design, CancellationToken cancellation)
    {
        SymmetricCycling cycling = new(DesignCatalogue.Find(design), Milliamperes, _seed, StepControl.Life, cancellation);
        cycling.RunToEnd(Longest);
        return cycling.Cycles;
    }
}
