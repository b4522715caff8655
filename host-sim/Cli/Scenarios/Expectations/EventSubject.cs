namespace InvertedAnodeBms.Cli.Scenarios.Expectations;

/// <summary>What an expectation is about.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Number">Number of the diagnosis or of the state; 0 for the others.</param>
public readonly record struct EventSubject(SubjectKind Kind, int Number = 0);
