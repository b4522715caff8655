namespace InvertedAnodeBms.Cli.Detect.Scoring;

/// <summary>How many shorts were found, and when.</summary>
/// <param name="Found">Found while they were active.</param>
/// <param name="Total">All that count.</param>
/// <param name="Unclear">Left out: the detector was speaking before they began.</param>
/// <param name="Delays">Delays of those found, in s since the first contact.</param>
public sealed record DetectionCount(int Found, int Total, int Unclear, IReadOnlyList<double> Delays)
{
    /// <summary>Share found; null without any.</summary>
    public double? Rate => Total > 0 ? (double)Found / Total : null;

    /// <summary>Its 95 % interval.</summary>
    public WilsonInterval Interval => WilsonInterval.Of(Found, Total);

    /// <summary>Median delay of all, in s; null when less than half were found.</summary>
    public double? MedianSeconds => Quantile.Of(Delays, Total, 0.5);

    /// <summary>Delay that nine tenths do not exceed, in s; null when fewer were found.</summary>
    public double? NinetySeconds => Quantile.Of(Delays, Total, 0.9);
}
