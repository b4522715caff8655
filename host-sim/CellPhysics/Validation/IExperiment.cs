namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>
/// An experiment on simulated cells that measures one or more validation targets. Independent of every other one: they run in parallel.
/// </summary>
public interface IExperiment
{
    /// <summary>Short name, such as "life of symmetric cells".</summary>
    string Name { get; }

    /// <summary>
    /// Targets it measures, known before it runs: they can be chosen by id, and one that was not measured after all is reported as missed.
    /// An experiment that declares none can be chosen by its name only.
    /// </summary>
    IReadOnlyList<Target> Targets => [];

    /// <summary>Runs it.</summary>
    /// <param name="progress">Receives how far it is, 0 to 1.</param>
    /// <param name="cancellation">Stops it between steps.</param>
    /// <exception cref="OperationCanceledException">It was stopped: an outcome that is returned counts as whole.</exception>
    ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation);
}
