using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Cli.Scenarios.Faults;

/// <summary>A fault that a scenario plans: what, where, how badly, when, for how long.</summary>
/// <param name="Label">Its name in expectations: that of the fault, or one of its own.</param>
/// <param name="Description">The kind; null for a power cut at a write, which no part of the plant makes.</param>
/// <param name="Index">Cell or sensor, from 0.</param>
/// <param name="Magnitude">How badly, in the unit of the kind; bytes for a power cut at a write.</param>
/// <param name="Place">File, line and column, for messages.</param>
public sealed record ScenarioFault(string Label, FaultDescription? Description, int Index, double Magnitude, string Place)
{
    /// <summary>Name of the fault that is no part's: the flash loses power after so many bytes of the next write.</summary>
    public const string PowerCutAtWrite = "power-cut-at-write";

    /// <summary>Time of its beginning since the start of the run, or since the start of its step, in seconds.</summary>
    public double AfterSeconds { get; init; }

    /// <summary>Step that it waits for, from 0; null for the start of the run.</summary>
    public int? Step { get; init; }

    /// <summary>What it waits for instead; null for a time or a step.</summary>
    public ScenarioCondition? When { get; init; }

    /// <summary>How long it lasts, in seconds; null for the rest of the run.</summary>
    public double? ForSeconds { get; init; }

    /// <summary>Names of everything that can be planned.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. FaultCatalog.Names, PowerCutAtWrite];
}
