using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>Turns the points of a curve into what is drawn: unbroken pieces, thinned without losing an extreme.</summary>
public static class CurvePieces
{
    /// <summary>A curve with more points is thinned to about as many.</summary>
    public const int MostPoints = 1200;

    private const int KeptPerStretch = 4;

    /// <summary>The pieces between values that are not numbers, as indices of points.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(Curve curve)
    {
        List<IReadOnlyList<int>> pieces = [];
        int start = -1;

        for (int i = 0; i <= curve.X.Length; i++)
        {
            bool drawn = i < curve.X.Length && double.IsFinite(curve.X[i]) && double.IsFinite(curve.Y[i]);

            if (drawn && start < 0)
            {
                start = i;
            }
            else if (!drawn && start >= 0)
            {
                pieces.Add(Thin(curve, start, i));
                start = -1;
            }
        }

        return pieces;
    }

    /// <summary>Keeps the outermost points of every stretch in all four directions, in their order along the curve.</summary>
    private static IReadOnlyList<int> Thin(Curve curve, int from, int to)
    {
        int count = to - from;

        if (curve.X.Length <= MostPoints)
        {
            return [.. Enumerable.Range(from, count)];
        }

        int stretches = Math.Max(1, (int)((long)MostPoints / KeptPerStretch * count / curve.X.Length));
        SortedSet<int> kept = [from, to - 1];

        for (int s = 0; s < stretches; s++)
        {
            int first = from + (int)((long)count * s / stretches);
            int end = from + (int)((long)count * (s + 1) / stretches);
            Keep(kept, curve.X, first, end);
            Keep(kept, curve.Y, first, end);
        }

        return [.. kept];
    }

    private static void Keep(SortedSet<int> kept, double[] values, int from, int to)
    {
        int low = from;
        int high = from;

        for (int i = from; i < to; i++)
        {
            low = values[i] < values[low] ? i : low;
            high = values[i] > values[high] ? i : high;
        }

        kept.Add(low);
        kept.Add(high);
    }
}
