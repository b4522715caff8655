namespace InvertedAnodeBms.Cli.Detect.Scoring;

/// <summary>One of the things whose success is counted: our two levels, and the two baselines.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Seconds">When it spoke within a short; null when it did not.</param>
/// <param name="Before">It was speaking before the short.</param>
public sealed record Detector(string Name, Func<EpisodeOutcome, double?> Seconds, Func<EpisodeOutcome, bool> Before)
{
    /// <summary>The firmware's alarm.</summary>
    public static Detector Alarm { get; } = new("firmware, level 2", outcome => outcome.AlarmSeconds, outcome => outcome.AlarmBefore);

    /// <summary>The firmware's suspicion.</summary>
    public static Detector Suspicion { get; } =
        new("firmware, level 1", outcome => outcome.SuspicionSeconds, outcome => outcome.SuspicionBefore);

    /// <summary>Equivalent circuit and cumulated sum.</summary>
    public static Detector Cusum { get; } = new("1-RC residual, CUSUM", outcome => outcome.CusumSeconds, outcome => outcome.CusumBefore);

    /// <summary>Fixed slope.</summary>
    public static Detector Fall { get; } = new("fixed dV/dt", outcome => outcome.FallSeconds, _ => false);

    /// <summary>Counts its success; shorts into which it was speaking already say nothing and are left out.</summary>
    public DetectionCount Count(IEnumerable<EpisodeOutcome> outcomes)
    {
        List<EpisodeOutcome> all = [.. outcomes];
        List<EpisodeOutcome> counted = [.. all.Where(outcome => !Before(outcome))];
        double[] delays = [.. counted.Select(Seconds).OfType<double>()];
        return new DetectionCount(delays.Length, counted.Count, all.Count - counted.Count, delays);
    }
}
