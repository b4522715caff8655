using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>One lever on one cell.</summary>
public sealed class LeverJob : IExperiment
{
    private const int CapacityTimes = 4;

    private readonly LifeSettings _settings;

    /// <summary>Describes the job.</summary>
    /// <param name="settings">What the command line says.</param>
    /// <param name="design">Design of the cell.</param>
    /// <param name="lever">What is done.</param>
    public LeverJob(LifeSettings settings, string design, Lever lever)
    {
        _settings = settings;
        Design = design;
        Lever = lever;
    }

    /// <summary>Design of the cell.</summary>
    public string Design { get; }

    /// <summary>What is done.</summary>
    public Lever Lever { get; }

    /// <summary>The life; null before it is over.</summary>
    public LifeHistory? History { get; private set; }

    /// <inheritdoc/>
    public string Name => $"{Design} cell, {Lever.About}";

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        // What is compared with the base must live as long as the base can: a cell that is used in part lives through more cycles.
        CccvCycler cycler = new(LifeCells.Create(Design, _settings.Seed, 1), Lever.Habit, cancellation);
        double dead = Lever == Lever.Base ? Lever.LeastShare : LifeRules.UsefulShare;
        History = LifeHistory.Run(cycler, CapacityTimes * _settings.MostCycles, progress, dead);
        return new ExperimentOutcome([], [], []);
    }
}
