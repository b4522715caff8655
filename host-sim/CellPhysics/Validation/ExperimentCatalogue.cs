namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>Every validation experiment, in the order of the report.</summary>
public static class ExperimentCatalogue
{
    /// <summary>Creates them.</summary>
    /// <param name="seed">Seed of random draws (contacts of soft shorts).</param>
    public static IReadOnlyList<IExperiment> Create(long seed)
    {
        return
        [
            new SandExperiment(),
            new LimitingCurrentExperiment(),
            new LithiumThicknessExperiment(),
            new ConservationExperiment(),
            new ConvergenceExperiment(),
            new DischargeAccuracyExperiment(),
            new ShortSignatureExperiment(),
            new OverpotentialExperiment(),
            new SymmetricLifeExperiment(seed),
            new OtherHostsExperiment(seed),
            new EfficiencyExperiment(),
            new HostFillingExperiment(),
            new RateExperiment(),
            new RetentionExperiment(seed),
            new FabricExperiment(seed),
            new SignatureExperiment(seed),
            new ImpedanceExperiment(),
            new ProfileExperiment(),
        ];
    }
}
