namespace InvertedAnodeBms.Cli.Detect.Scoring;

/// <summary>Upper bound of a rate from a count.</summary>
public static class PoissonBound
{
    private const double Confidence = 0.95;

    /// <summary>Mean count that gives so few or fewer in only 5 % of the cases: 3.0 for none, 4.74 for one.</summary>
    /// <param name="count">Events seen, not negative.</param>
    public static double Upper(int count)
    {
        double low = count;
        double high = (2 * count) + 10;

        for (int i = 0; i < 60; i++)
        {
            double mean = (low + high) / 2;
            (low, high) = AtMost(count, mean) > 1 - Confidence ? (mean, high) : (low, mean);
        }

        return (low + high) / 2;
    }

    /// <summary>Probability of so many events or fewer at a mean; the terms are summed as logarithms, or exp(-mean) would vanish.</summary>
    private static double AtMost(int count, double mean)
    {
        double logarithm = -mean;
        double sum = Math.Exp(logarithm);

        for (int k = 1; k <= count; k++)
        {
            logarithm += Math.Log(mean / k);
            sum += Math.Exp(logarithm);
        }

        return sum;
    }
}
