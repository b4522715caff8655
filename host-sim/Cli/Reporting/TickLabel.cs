using System.Globalization;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>Numbers along an axis, all with the same decimals.</summary>
public static class TickLabel
{
    /// <summary>Texts of tick marks.</summary>
    /// <param name="ticks">Equally spaced, rising.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<double> ticks)
    {
        double largest = ticks.Count > 0 ? ticks.Max(Math.Abs) : 0;
        double step = ticks.Count > 1 ? ticks[1] - ticks[0] : largest;

        if (largest == 0 || largest >= 1e6 || largest < 1e-3)
        {
            return [.. ticks.Select(tick => Number.Significant(Math.Abs(tick) < step * 1e-6 ? 0 : tick))];
        }

        int decimals = Math.Max(0, (int)-Math.Floor(Math.Log10(step) + 1e-9));
        string format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        return [.. ticks.Select(tick => Math.Round(tick, decimals).ToString(format, CultureInfo.InvariantCulture))];
    }
}
