using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>Is the current one that a cell can have, in the unit the file claims?</summary>
internal static class CurrentRange
{
    /// <summary>More than a single cell is cycled with, in amperes; many are cycled with more in milliamperes.</summary>
    internal const double LargestAmpere = 1000;

    /// <summary>The median may be this many times the largest current the caller expects.</summary>
    internal const double ExpectedFactor = 10;

    internal static void Check(RecordingDraft draft)
    {
        double[] amperes = draft.Current.Values;
        int row = Array.FindIndex(amperes, ampere => Math.Abs(ampere) > LargestAmpere);

        if (row >= 0)
        {
            throw draft.Refusal(row, draft.Current, Invariant($"{amperes[row]} A"), Invariant($"amperes, at most {LargestAmpere}"),
                $"If the column is in milliamperes, say so with {OptionNames.CurrentUnit} mA; otherwise repair the line");
        }

        if (draft.Options.ExpectedMaximumCurrentAmpere is not double expected || Statistics.TypicalSize(amperes) is not double typical
            || typical <= ExpectedFactor * expected)
        {
            return;
        }

        row = Array.FindIndex(amperes, ampere => Math.Abs(ampere) > ExpectedFactor * expected);
        throw draft.Refusal(row, draft.Current,
            $"{Amount.Of(amperes[row], "A")} here and {Amount.Of(typical, "A")} in the median",
            $"a cell that takes at most {Amount.Of(expected, "A")}",
            $"Choose the cell that was recorded, or give the unit with {OptionNames.CurrentUnit}");
    }
}
