namespace InvertedAnodeBms.Cli.Scenarios.Expectations;

/// <summary>Bounds on one result.</summary>
/// <param name="Id">Id of the result, such as <c>run.max_cell_v</c>.</param>
/// <param name="Minimum">Lower bound, or null.</param>
/// <param name="Maximum">Upper bound, or null.</param>
/// <param name="Place">File, line and column, for messages.</param>
public sealed record ScenarioExpectation(string Id, double? Minimum, double? Maximum, string Place);
