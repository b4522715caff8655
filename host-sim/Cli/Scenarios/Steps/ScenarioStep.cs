namespace InvertedAnodeBms.Cli.Scenarios.Steps;

/// <summary>One step, as a sentence and as data.</summary>
/// <param name="Sentence">As written.</param>
/// <param name="Action">What it does.</param>
/// <param name="End">When it ends.</param>
public sealed record ScenarioStep(string Sentence, StepAction Action, StepEnd End)
{
    /// <summary>Its duration, the longest it may take to reach another end, or the time of a ramp.</summary>
    public double Seconds { get; init; }

    /// <summary>Load current of a discharge; the most that the charger can give, or null.</summary>
    public double? Amperes { get; init; }

    /// <summary>The firmware is asked for its fast mode.</summary>
    public bool Fast { get; init; }

    /// <summary>Name of the load profile; null for a constant current.</summary>
    public string? Profile { get; init; }

    /// <summary>New temperature of the surroundings.</summary>
    public double Celsius { get; init; }

    /// <summary>What ends it.</summary>
    public ScenarioCondition? Until { get; init; }

    /// <summary>Number of a clear command; null for the one that telemetry shows.</summary>
    public uint? Nonce { get; init; }

    /// <summary>How many steps before this one are repeated.</summary>
    public int RepeatSteps { get; init; }

    /// <summary>How often they are done again.</summary>
    public int RepeatTimes { get; init; }
}
