using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Detect.Scoring;

namespace InvertedAnodeBms.Cli.Detect.Report;

/// <summary>Receiver operating characteristic: share of shorts found against false alarms, over every threshold.</summary>
public static class RocCurve
{
    private const double Spread = 1.25;

    /// <summary>Draws the curve of one statistic.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="with">Its largest value in each window with a short.</param>
    /// <param name="without">The same without.</param>
    /// <returns>
    /// Horizontal: windows without a short above the threshold per 1000 h, as a logarithm; where none is, half a window in all the hours.
    /// </returns>
    public static Curve Of(string name, IReadOnlyList<double> with, IReadOnlyList<double> without)
    {
        double[] largest = [.. without.OrderDescending()];
        double hours = Math.Max(1, largest.Length) * WindowMaxima.Seconds / 3600;
        List<double> x = [];
        List<double> y = [];

        // Thresholds at the values without a short, evenly in the logarithm of their rank: the edge of no false alarm is what matters.
        for (double rank = 0; rank < largest.Length; rank = Math.Max(rank + 1, Math.Floor(rank * Spread)))
        {
            double threshold = largest[(int)rank];
            int wrong = without.Count(value => value > threshold);
            x.Add(Math.Log10(1000 * Math.Max(0.5, wrong) / hours));
            y.Add(with.Count(value => value > threshold) / (double)Math.Max(1, with.Count));
        }

        return new Curve(name, [.. x], [.. y]);
    }
}
