namespace InvertedAnodeBms.Recordings;

/// <summary>Order statistics.</summary>
internal static class Statistics
{
    /// <summary>The median; null of nothing. The mean of the middle two where there are two.</summary>
    internal static double? Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values];

        if (sorted.Length == 0)
        {
            return null;
        }

        Array.Sort(sorted);
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>
    /// Median size of the currents that are not zero: what the cell was typically charged or discharged with. Null when all are zero.
    /// </summary>
    internal static double? TypicalSize(double[] currents)
    {
        return Median(currents.Where(current => current != 0).Select(Math.Abs));
    }
}
