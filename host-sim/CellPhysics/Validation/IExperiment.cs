namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>
/// An experiment on simulated cells that measures one or more validation targets. Independent of every other one: they run in parallel.
/// </summary>
public interface IExperiment
{
    /// <summary>Short name, such as "life of symmetric cells".</summary>
    string Name { get; }

    /// <summary>Runs it.</summary>
    /// <param name="progress">Receives how far it is, 0 to 1.</param>
    /// <param name="cancellation">Stops it between steps.</param>
    ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation);
}
