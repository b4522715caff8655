using System.Reflection;
using InvertedAnodeBms.Core;

namespace InvertedAnodeBms.Cli.Results;

/// <summary>What a result was made of: enough to make it again, byte for byte.</summary>
/// <param name="Verb">Verb of the tool.</param>
/// <param name="Scenario">Name of the scenario or recording.</param>
/// <param name="Board">Name of the board design, or null when none took part.</param>
/// <param name="Seed">Seed of every random draw, or null when nothing was drawn.</param>
public sealed record RunIdentity(string Verb, string Scenario, string? Board, long? Seed)
{
    /// <summary>Nothing was measured on hardware.</summary>
    public bool IsSimulation { get; init; } = Verb != "replay";

    /// <summary>Name of the tool.</summary>
    public const string Tool = "iabms";

    /// <summary>Version and commit of the firmware that took part.</summary>
    public static string Firmware { get; } =
        typeof(BmsController).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
