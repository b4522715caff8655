using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Validation;

/// <summary>An experiment that is to run, and which of its targets were asked for.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Ids">Ids asked for; null for all of them.</param>
public sealed record SelectedExperiment(IExperiment Experiment, IReadOnlySet<string>? Ids)
{
    /// <summary>A target was asked for.</summary>
    public bool Wants(Target target)
    {
        return Ids is null || Ids.Contains(target.Id);
    }
}
