using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Validation;

/// <summary>What came out of a validation.</summary>
public sealed class ValidationSummary
{
    /// <summary>Collects it.</summary>
    /// <param name="records">Every experiment that was to run, in the order of the report.</param>
    public ValidationSummary(IReadOnlyList<ExperimentRecord> records)
    {
        Records = records;
        Findings = [.. records.SelectMany(record => record.Findings())];
        Errors = [.. records.Select(record => record.Error).OfType<ToolError>().Concat(Twins(Findings))];
        Pictures = [.. records.SelectMany(record => record.Outcome?.Pictures ?? [])];
        Stopped = [.. records.Where(record => record.Stopped).Select(record => record.Name)];
    }

    /// <summary>Every experiment.</summary>
    public IReadOnlyList<ExperimentRecord> Records { get; }

    /// <summary>Every value beside its target.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Experiments that failed.</summary>
    public IReadOnlyList<ToolError> Errors { get; }

    /// <summary>Every picture.</summary>
    public IReadOnlyList<Picture> Pictures { get; }

    /// <summary>Names of experiments that were stopped or never began.</summary>
    public IReadOnlyList<string> Stopped { get; }

    /// <summary>It did not get to its end.</summary>
    public bool Interrupted => Stopped.Count > 0;

    /// <summary>Exit code of the verb. A missed prediction alone leaves it at 0.</summary>
    public int ExitCode => Cli.ExitCode.Of(Errors.Count, Interrupted, Findings.Any(finding => finding.Fatal));

    private static IEnumerable<ToolError> Twins(IReadOnlyList<Finding> findings)
    {
        return findings.GroupBy(finding => finding.Target.Id).Where(group => group.Count() > 1).Select(
            group => new ToolError(group.Key, new InvalidOperationException("the id stands for more than one result")));
    }
}
