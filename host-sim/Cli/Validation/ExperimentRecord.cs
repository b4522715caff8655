using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Validation;

/// <summary>What became of an experiment.</summary>
/// <param name="Selection">The experiment.</param>
/// <param name="Outcome">What it found; null when it failed or was stopped.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
public sealed record ExperimentRecord(SelectedExperiment Selection, ExperimentOutcome? Outcome, ToolError? Error)
{
    /// <summary>Name of the experiment.</summary>
    public string Name => Selection.Experiment.Name;

    /// <summary>It was stopped before its end, or never began.</summary>
    public bool Stopped => Outcome is null && Error is null;

    /// <summary>
    /// The findings that were asked for. A declared target without a value is a finding that is not a number, so that none goes missing
    /// unnoticed; an experiment that was stopped has none.
    /// </summary>
    public IEnumerable<Finding> Findings()
    {
        if (Stopped)
        {
            return [];
        }

        IReadOnlyList<Finding> found = Outcome?.Findings ?? [];
        string remark = Error is null ? "not measured: the experiment returned no value for it" : $"not measured: {Error.Message}";
        IEnumerable<Finding> missing = Selection.Experiment.Targets
            .Where(target => !found.Any(finding => finding.Target.Id == target.Id))
            .Select(target => new Finding(target, double.NaN, remark));
        return found.Concat(missing).Where(finding => Selection.Wants(finding.Target));
    }
}
