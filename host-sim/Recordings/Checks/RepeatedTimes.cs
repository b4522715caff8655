using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>
/// Time stamps that repeat. A cycler writes the end of one step and the start of the next at the same time, and some rows twice; that is no
/// fault. Elsewhere the time is too coarse for the rows, and how long what happened between them took cannot be told.
/// </summary>
internal static class RepeatedTimes
{
    internal static void Report(RecordingDraft draft)
    {
        long[] time = draft.TimeMilliseconds;
        List<int> explained = [];
        List<int> unexplained = [];

        for (int i = 1; i < time.Length; i++)
        {
            if (time[i] == time[i - 1])
            {
                (IsExplained(draft, i) ? explained : unexplained).Add(i);
            }
        }

        if (unexplained.Count > 0)
        {
            draft.Warn(FindingCode.RepeatedTime, unexplained[0], draft.Time,
                Invariant($"{unexplained.Count} rows, this one first, repeat the time of the row before within a step: the time is coarser ")
                + "than the rows; they are kept in their order, with no time between them");
        }

        if (explained.Count > 0)
        {
            draft.Inform(FindingCode.RepeatedTime, explained[0], draft.Time,
                Invariant($"{explained.Count} rows, this one first, repeat the time of the row before where a step or a capacity restarts, ")
                + "or repeat the whole row; they are kept in their order");
        }
    }

    private static bool IsExplained(RecordingDraft draft, int row)
    {
        bool isSameRow = draft.Current.Values[row] == draft.Current.Values[row - 1] && draft.Voltage.Values[row] == draft.Voltage.Values[row - 1];
        return isSameRow
            || (draft.StepKinds is StepKind[] kinds && kinds[row] != kinds[row - 1])
            || (draft.Find(ColumnRole.StepIndex)?.Values is double[] step && step[row] != step[row - 1])
            || Restarts(draft.Find(ColumnRole.ChargingCapacity), row)
            || Restarts(draft.Find(ColumnRole.DischargingCapacity), row);
    }

    private static bool Restarts(NumberColumn? capacity, int row)
    {
        return capacity is not null && capacity.Values[row] < capacity.Values[row - 1];
    }
}
