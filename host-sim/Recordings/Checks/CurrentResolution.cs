using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>How finely the current is written, compared with its size.</summary>
internal static class CurrentResolution
{
    /// <summary>Half a step may be this share of the typical current without a warning.</summary>
    internal const double LargestShare = 0.02;

    /// <summary>
    /// With fewer different sizes, the distance between them is that of the set points and not that of the roundings.
    /// </summary>
    internal const int LeastSizes = 8;

    /// <summary>Differences below this share of the largest current come from converting units, not from measuring.</summary>
    private const double NumericalNoise = 1e-9;

    internal static void Check(RecordingDraft draft)
    {
        double[] amperes = draft.Current.Values;

        if (Statistics.TypicalSize(amperes) is not double typical)
        {
            return;
        }

        double[] sizes = [.. DifferentSizes(amperes)];
        double step = Math.Max(DigitAmpere(draft.Current), sizes.Length >= LeastSizes ? SmallestDistance(sizes) : 0);
        double share = step / 2 / typical;

        if (share <= LargestShare)
        {
            return;
        }

        int row = Array.FindIndex(amperes, ampere => ampere != 0);
        draft.Warn(FindingCode.CurrentCoarse, row, draft.Current,
            $"written in steps of {Amount.Of(step, "A")} while its median size is {Amount.Of(typical, "A")}: "
            + Invariant($"each value may be off by {Amount.Of(step / 2, "A")}, so the integrated charge may be off by up to {100 * share:F0} %"));
    }

    /// <summary>Weight of the last digit of the finest number, in amperes: rounding is never finer than what is written.</summary>
    private static double DigitAmpere(NumberColumn current)
    {
        return current.FinestDigit == int.MaxValue ? 0 : Math.Pow(10, current.FinestDigit) * current.Binding.Scale!.Factor;
    }

    private static IEnumerable<double> DifferentSizes(double[] amperes)
    {
        double[] sorted = [.. amperes.Where(ampere => ampere != 0).Select(Math.Abs).Order()];
        double noise = sorted[^1] * NumericalNoise;
        double last = double.NegativeInfinity;

        foreach (double size in sorted)
        {
            if (size - last > noise)
            {
                yield return size;
                last = size;
            }
        }
    }

    private static double SmallestDistance(double[] sizes)
    {
        return sizes.Skip(1).Zip(sizes, (larger, smaller) => larger - smaller).Min();
    }
}
