using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>Columns that count: whole numbers, or nothing.</summary>
internal static class Counters
{
    internal static long[]? Read(RecordingDraft draft, ColumnRole role)
    {
        if (draft.Find(role) is not NumberColumn column)
        {
            return null;
        }

        long[] counts = new long[draft.Count];

        for (int i = 0; i < counts.Length; i++)
        {
            double value = column.Values[i];

            if (value != Math.Floor(value) || Math.Abs(value) > int.MaxValue)
            {
                draft.Inform(FindingCode.CounterNotInteger, i, column, Invariant($"{value} is no count; the column is ignored"));
                return null;
            }

            counts[i] = (long)value;
        }

        return counts;
    }
}
