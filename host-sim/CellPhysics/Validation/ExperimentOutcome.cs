namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>What an experiment found.</summary>
/// <param name="Findings">Values beside targets.</param>
/// <param name="Pictures">Pictures for the report.</param>
/// <param name="Remarks">Sentences for the report: assumptions, causes of failure, things not identified.</param>
public sealed record ExperimentOutcome(IReadOnlyList<Finding> Findings, IReadOnlyList<Picture> Pictures, IReadOnlyList<string> Remarks);
