using InvertedAnodeBms.Cli.Detect.Sensing;

namespace InvertedAnodeBms.Cli.Detect;

/// <summary>What the command line of <c>detect</c> says.</summary>
public sealed record DetectSettings
{
    /// <summary>Cell-hours without shorts of the default run.</summary>
    public const double DefaultHours = 400;

    /// <summary>Cell-hours without shorts of the full run.</summary>
    public const double FullHours = 10_000;

    /// <summary>Shorts of each resistance and class by default.</summary>
    public const int DefaultEpisodes = 10;

    /// <summary>The same of the full run.</summary>
    public const int FullEpisodes = 100;

    /// <summary>Folder for the results.</summary>
    public required string Folder { get; init; }

    /// <summary>Seed of every random draw.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Which draws.</summary>
    public DetectSet Set { get; init; } = DetectSet.HeldOut;

    /// <summary>Cell-hours without shorts, per front end.</summary>
    public double Hours { get; init; } = DefaultHours;

    /// <summary>Shorts of each resistance and class.</summary>
    public int Episodes { get; init; } = DefaultEpisodes;

    /// <summary>Front ends that take part.</summary>
    public IReadOnlyList<FrontEndModel> FrontEnds { get; init; } = FrontEndCatalogue.All;

    /// <summary>Folder for the pictures as files of their own; null for none.</summary>
    public string? Pictures { get; init; }

    /// <summary>Name of the set.</summary>
    public string SetName => Set == DetectSet.Training ? "training" : "held-out";

    /// <summary>The work in words, as the results name it.</summary>
    public string Scenario =>
        FormattableString.Invariant($"{SetName}, {Hours:0.##} cell-hours without shorts, {Episodes} shorts of each kind")
        + (FrontEnds.Count < FrontEndCatalogue.All.Count ? $", only {string.Join(", ", FrontEnds.Select(model => model.Name))}" : string.Empty);
}
