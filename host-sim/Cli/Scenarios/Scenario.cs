using InvertedAnodeBms.Cli.Scenarios.Expectations;
using InvertedAnodeBms.Cli.Scenarios.Faults;
using InvertedAnodeBms.Cli.Scenarios.Loads;
using InvertedAnodeBms.Cli.Scenarios.Steps;

namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>One experiment: a board, a pack, what happens to it, what fails, and what is expected.</summary>
public sealed class Scenario
{
    /// <summary>Name, used for the output folder.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, for people; may be empty.</summary>
    public string About { get; init; } = string.Empty;

    /// <summary>It takes minutes: not for the tests that run all scenarios.</summary>
    public bool Slow { get; init; }

    /// <summary>Why its expectations do not hold today; empty when they do.</summary>
    public string KnownDefect { get; init; } = string.Empty;

    /// <summary>Name of the board design.</summary>
    public required string Board { get; init; }

    /// <summary>Seed of every random draw.</summary>
    public required long Seed { get; init; }

    /// <summary>Temperature of the surroundings at the start.</summary>
    public required double AmbientCelsius { get; init; }

    /// <summary>The firmware is told that the cells were never charged.</summary>
    public bool NewCells { get; init; }

    /// <summary>The cells in series, lowest first.</summary>
    public required IReadOnlyList<ScenarioCell> Cells { get; init; }

    /// <summary>Loads that change with time, by name.</summary>
    public IReadOnlyDictionary<string, LoadProfile> Profiles { get; init; } = new Dictionary<string, LoadProfile>();

    /// <summary>What happens, in order.</summary>
    public required IReadOnlyList<ScenarioStep> Steps { get; init; }

    /// <summary>What fails.</summary>
    public IReadOnlyList<ScenarioFault> Faults { get; init; } = [];

    /// <summary>What is expected of the results.</summary>
    public required IReadOnlyList<ScenarioExpectation> Expectations { get; init; }

    /// <summary>What is expected to happen, and not to happen.</summary>
    public IReadOnlyList<EventExpectation> Events { get; init; } = [];
}
