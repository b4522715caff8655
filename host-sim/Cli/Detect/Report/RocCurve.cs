using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Detect.Scoring;

namespace InvertedAnodeBms.Cli.Detect.Report;

/// <summary>Receiver operating characteristic: share of shorts found against false alarms, over every threshold.</summary>
public static class RocCurve
{
    private const int MostPoints = 60;

    /// <summary>Draws the curve of one statistic.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="with">Its largest value in each window with a short.</param>
    /// <param name="without">The same without.</param>
    /// <returns>
    /// Horizontal: windows without a short above the threshold per 1000 h, as a logarithm; where none is, half a window in all the hours.
    /// </returns>
    public static Curve Of(string name, IReadOnlyList<double> with, IReadOnlyList<double> without)
    {
        double[] thresholds = [.. with.Concat(without).Distinct().OrderDescending()];
        int stride = Math.Max(1, thresholds.Length / MostPoints);
        double hours = Math.Max(1, without.Count) * WindowMaxima.Seconds / 3600;
        List<double> x = [];
        List<double> y = [];

        for (int i = 0; i < thresholds.Length; i += stride)
        {
            int wrong = without.Count(value => value >= thresholds[i]);
            x.Add(Math.Log10(1000 * Math.Max(0.5, wrong) / hours));
            y.Add(with.Count(value => value >= thresholds[i]) / (double)Math.Max(1, with.Count));
        }

        return new Curve(name, [.. x], [.. y]);
    }
}
