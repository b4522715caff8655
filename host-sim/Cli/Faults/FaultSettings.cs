namespace InvertedAnodeBms.Cli.Faults;

/// <summary>What the command line of <c>faults</c> says.</summary>
public sealed record FaultSettings
{
    /// <summary>Individuals with which every case is run by default.</summary>
    public const int DefaultCount = 2;

    /// <summary>The same of the full run.</summary>
    public const int FullCount = 10;

    /// <summary>Hours of ordinary use by default.</summary>
    public const double DefaultHours = 100;

    /// <summary>The same of the full run.</summary>
    public const double FullHours = 10_000;

    /// <summary>Injections that the default run must have.</summary>
    public const int LeastInjections = 5_000;

    /// <summary>Folder for the results.</summary>
    public required string Folder { get; init; }

    /// <summary>Seed of every random draw: that of the first individual.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Individuals with which every case is run.</summary>
    public int Count { get; init; } = DefaultCount;

    /// <summary>Words of the cases that are wanted; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Hours of ordinary use.</summary>
    public double OrdinaryHours { get; init; } = DefaultHours;

    /// <summary>Folder for the pictures as files of their own; null for none.</summary>
    public string? Pictures { get; init; }

    /// <summary>The work in words, as the results name it.</summary>
    public string Scenario =>
        (Only.Count > 0 ? $"only {string.Join(' ', Only)}" : $"every fault in every state, {Count} individuals")
        + FormattableString.Invariant($", {OrdinaryHours:0.##} h of ordinary use");
}
