using InvertedAnodeBms.Cli.Detect.Truth;

namespace InvertedAnodeBms.Cli.Detect.Scoring;

/// <summary>What one front end made of one short. Times in s since its first contact.</summary>
public sealed record EpisodeOutcome
{
    /// <summary>The short.</summary>
    public required ShortEpisode Episode { get; init; }

    /// <summary>What the pack was used for most of the time.</summary>
    public PhaseKind Use { get; init; }

    /// <summary>The cell has a bad contact besides.</summary>
    public bool HasBadContact { get; init; }

    /// <summary>Time at which level 2 rose; null when it did not.</summary>
    public double? AlarmSeconds { get; init; }

    /// <summary>Time at which level 1 rose; null when it did not.</summary>
    public double? SuspicionSeconds { get; init; }

    /// <summary>Level 2 was still there from before: nothing can be said.</summary>
    public bool AlarmBefore { get; init; }

    /// <summary>Level 1 was still there from before.</summary>
    public bool SuspicionBefore { get; init; }

    /// <summary>Time at which the first true dip reached five standard deviations; null when none did.</summary>
    public double? FirstVisibleSeconds { get; init; }

    /// <summary>The same of the third.</summary>
    public double? ThirdVisibleSeconds { get; init; }

    /// <summary>Time at which the circuit's cumulated sum passed its threshold from below; null when it did not.</summary>
    public double? CusumSeconds { get; init; }

    /// <summary>Time at which the voltage fell faster than the fixed limit; null when it did not.</summary>
    public double? FallSeconds { get; init; }

    /// <summary>The cumulated sum was above its threshold from before.</summary>
    public bool CusumBefore { get; init; }

    /// <summary>Largest values in the first ten minutes, or until its end.</summary>
    public WindowMaxima Maxima { get; init; }

    /// <summary>Detectors that spoke while it was active: bit n for number n.</summary>
    public int Detectors { get; init; }
}
