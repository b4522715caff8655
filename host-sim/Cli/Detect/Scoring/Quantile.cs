namespace InvertedAnodeBms.Cli.Detect.Scoring;

/// <summary>Quantiles of delays where some never ended.</summary>
public static class Quantile
{
    /// <summary>The smallest value that at least a share of all cases reaches; null when too few reached any.</summary>
    /// <param name="values">Delays of those that ended.</param>
    /// <param name="total">All cases; those without a value count as later than any.</param>
    /// <param name="share">0.5 for the median.</param>
    public static double? Of(IEnumerable<double> values, int total, double share)
    {
        double[] sorted = [.. values.Order()];
        int rank = Math.Max(1, (int)Math.Ceiling(share * total));
        return total > 0 && rank <= sorted.Length ? sorted[rank - 1] : null;
    }
}
