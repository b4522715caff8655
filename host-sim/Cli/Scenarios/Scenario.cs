namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>One experiment: a board, a pack, what happens to it, and what is expected.</summary>
public sealed class Scenario
{
    /// <summary>Name, used for the output folder.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the board design.</summary>
    public required string Board { get; init; }

    /// <summary>Seed of every random draw.</summary>
    public required long Seed { get; init; }

    /// <summary>Temperature of the surroundings at the start.</summary>
    public required double AmbientCelsius { get; init; }

    /// <summary>The cells in series, lowest first.</summary>
    public required IReadOnlyList<ScenarioCell> Cells { get; init; }

    /// <summary>What happens, in order.</summary>
    public required IReadOnlyList<ScenarioStep> Steps { get; init; }

    /// <summary>What is expected of the results.</summary>
    public required IReadOnlyList<ScenarioExpectation> Expectations { get; init; }
}
