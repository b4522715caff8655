using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Tests.Validation;

/// <summary>An experiment that finds what a test wants it to find.</summary>
public sealed class FakeExperiment(string name, params Finding[] findings) : IExperiment
{
    public string Name => name;

    public IReadOnlyList<Target> Targets { get; init; } = [.. findings.Select(finding => finding.Target)];

    public IReadOnlyList<Picture> Pictures { get; init; } = [];

    public IReadOnlyList<string> Remarks { get; init; } = [];

    public Action<CancellationToken> Work { get; init; } = _ => { };

    public static Finding Find(string id, TargetKind kind, double value, TargetRule rule = TargetRule.Near, string remark = "")
    {
        return new Finding(new Target(id, $"name of {id}", "mV", kind, rule, 14.5, 0.5, $"source of {id}"), value, remark);
    }

    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        progress(0.5);
        Work(cancellation);
        return new ExperimentOutcome(findings, Pictures, Remarks);
    }
}
