using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>Compares the integrated current with the capacities that the cycler counted itself.</summary>
internal static class CapacityComparison
{
    /// <summary>Difference that is worth a warning, as a share of what the columns say.</summary>
    internal const double LargestShare = 0.01;

    /// <summary>
    /// A ratio this close to a factor between units is that factor: the factors are far apart, and a coarse current hides up to a quarter.
    /// </summary>
    internal const double UnitTolerance = 0.3;

    /// <summary>Less than this, in ampere hours, is not compared.</summary>
    private const double LeastAmpereHour = 1e-9;

    private static readonly double[] _unitFactors = [1000, 3600, 60, 1e6, 3.6e6, 6e4];

    internal static void Check(RecordingDraft draft, ChargeTotals totals)
    {
        Compare(draft, draft.Find(ColumnRole.ChargingCapacity), totals.ChargedAmpereHour, "charged");
        Compare(draft, draft.Find(ColumnRole.DischargingCapacity), totals.DischargedAmpereHour, "discharged");
        Compare(draft, draft.Find(ColumnRole.StepCapacity), totals.ChargedAmpereHour + totals.DischargedAmpereHour, "charged and discharged");
    }

    /// <summary>
    /// Sum of what a capacity column grew by. A fall to less than half is a restart; a smaller one is noise and counts for nothing.
    /// </summary>
    internal static double Growth(double[] capacity)
    {
        double sum = 0;
        double reference = capacity[0];

        foreach (double value in capacity)
        {
            if (value >= reference)
            {
                sum += value - reference;
                reference = value;
            }
            else if (value < reference / 2)
            {
                sum += Math.Max(value, 0);
                reference = value;
            }
        }

        return sum;
    }

    private static void Compare(RecordingDraft draft, NumberColumn? column, double integrated, string direction)
    {
        if (column is null)
        {
            return;
        }

        double counted = Growth(column.Values);

        if (Math.Max(counted, integrated) < LeastAmpereHour || Math.Abs(integrated - counted) <= LargestShare * counted)
        {
            return;
        }

        string numbers = $"{Amount.Charge(integrated)} {direction} by integrating the current, {Amount.Charge(counted)} by this column";
        int last = draft.Count - 1;

        if (_unitFactors.Any(factor => IsFactor(integrated / counted, factor) || IsFactor(counted / integrated, factor)))
        {
            throw draft.Refusal(last, column, numbers, "the same charge twice",
                $"A unit is wrong: give it with {OptionNames.CurrentUnit}, {OptionNames.TimeUnit} or {OptionNames.CapacityUnit}");
        }

        double percent = 100 * (integrated - counted) / counted;
        string difference = counted < LeastAmpereHour ? string.Empty : Invariant($", a difference of {percent:+0.0;-0.0} %");
        draft.Warn(FindingCode.CapacityDiffers, last, column, numbers + difference);
    }

    private static bool IsFactor(double ratio, double factor)
    {
        return Math.Abs((ratio / factor) - 1) <= UnitTolerance;
    }
}
