namespace InvertedAnodeBms.Cli.Detect.Scoring;

/// <summary>95 % confidence interval of a share (Wilson 1927, without continuity correction).</summary>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end, 0 to 1.</param>
public readonly record struct WilsonInterval(double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>The interval of a count.</summary>
    /// <param name="found">Successes.</param>
    /// <param name="total">Trials; 0 gives 0 to 1.</param>
    public static WilsonInterval Of(int found, int total)
    {
        if (total == 0)
        {
            return new WilsonInterval(0, 1);
        }

        double share = (double)found / total;
        double square = Z * Z / total;
        double middle = share + (square / 2);
        double half = Z * Math.Sqrt((share * (1 - share) / total) + (square / total / 4));
        return new WilsonInterval(
            found == 0 ? 0 : (middle - half) / (1 + square),
            found == total ? 1 : (middle + half) / (1 + square));
    }
}
