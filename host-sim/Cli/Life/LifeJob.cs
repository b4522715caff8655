using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>One cell under one policy.</summary>
public sealed class LifeJob : IExperiment
{
    private readonly LifeSettings _settings;

    /// <summary>Describes the job.</summary>
    /// <param name="settings">What the command line says.</param>
    /// <param name="design">Design of the cell.</param>
    /// <param name="policy">How it is charged.</param>
    /// <param name="number">Number of the individual, from 1.</param>
    public LifeJob(LifeSettings settings, string design, LifePolicy policy, int number)
    {
        _settings = settings;
        Design = design;
        Policy = policy;
        Number = number;
    }

    /// <summary>Design of the cell.</summary>
    public string Design { get; }

    /// <summary>How it is charged.</summary>
    public LifePolicy Policy { get; }

    /// <summary>Number of the individual, from 1.</summary>
    public int Number { get; }

    /// <summary>The life; null before it is over.</summary>
    public LifeHistory? History { get; private set; }

    /// <inheritdoc/>
    public string Name => $"life of {Design} cell {Number} under {Policy.Name}";

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        ICycler cycler = Policy.Begin(LifeCells.Create(Design, _settings.Seed, Number), Design, _settings.Seed + Number, cancellation);
        History = LifeHistory.Run(cycler, _settings.MostCycles, progress);
        return new ExperimentOutcome([], [], []);
    }
}
