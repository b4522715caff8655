namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>The values an axis shows.</summary>
/// <param name="From">Lowest value.</param>
/// <param name="To">Highest value, above the lowest.</param>
public readonly record struct AxisRange(double From, double To)
{
    private const double Margin = 0.04;
    private const double NearZero = 0.2;

    /// <summary>Highest less lowest value.</summary>
    public double Span => To - From;

    /// <summary>A range around values with a little air, down or up to zero when that is near.</summary>
    /// <param name="values">Values; those that are not numbers are passed over.</param>
    public static AxisRange Around(IEnumerable<double> values)
    {
        double low = double.PositiveInfinity;
        double high = double.NegativeInfinity;

        foreach (double value in values.Where(double.IsFinite))
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        if (low > high)
        {
            return new AxisRange(0, 1);
        }

        // A constant is drawn in the middle; noise of the last bits must not fill the picture.
        double size = Math.Max(Math.Abs(low), Math.Abs(high));
        double least = size == 0 ? 1 : size * 1e-6;

        if (high - low < least)
        {
            double half = size == 0 ? 1 : size * 0.05;
            return new AxisRange(low - half, high + half);
        }

        double air = (high - low) * Margin;
        return new AxisRange(
            low >= 0 && low <= NearZero * high ? 0 : low - air,
            high <= 0 && high >= NearZero * low ? 0 : high + air);
    }

    /// <summary>The same middle, another span.</summary>
    public AxisRange Stretch(double span)
    {
        double more = (span - Span) / 2;
        return new AxisRange(From - more, To + more);
    }
}
