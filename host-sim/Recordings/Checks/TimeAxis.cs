using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>Rounds the time to milliseconds and looks at its order, its gaps and its repetitions.</summary>
internal static class TimeAxis
{
    /// <summary>An interval is a gap when it is longer than this many median intervals.</summary>
    internal const int GapFactor = 10;

    /// <summary>Gaps named one by one; the rest are counted.</summary>
    internal const int MaximumGapsNamed = 5;

    /// <summary>Ten years: a longer test time is in another unit, as in published files that multiplied by 3600 twice.</summary>
    internal const double LongestMilliseconds = 10 * 365.25 * 86400e3;

    /// <summary>Rows that are usually further apart than this are not logged, or not in the unit that is claimed.</summary>
    internal const double LongestUsualMilliseconds = 3600e3;

    /// <summary>Rows that are usually closer than this are not logged by a cycler, or not in the unit that is claimed.</summary>
    internal const double ShortestUsualMilliseconds = 5;

    internal static void Check(RecordingDraft draft)
    {
        RoundAll(draft);
        RefuseOrCutBackwardTime(draft);
        RepeatedTimes.Report(draft);
        double[] intervals = PositiveIntervals(draft.TimeMilliseconds);

        if (Statistics.Median(intervals) is double median)
        {
            ReportGaps(draft, median);
            ReportSteps(draft, intervals, median);
        }
    }

    private static double[] PositiveIntervals(long[] time)
    {
        List<double> intervals = new(time.Length);

        for (int i = 1; i < time.Length; i++)
        {
            if (time[i] > time[i - 1])
            {
                intervals.Add(time[i] - time[i - 1]);
            }
        }

        return [.. intervals];
    }

    private static void RoundAll(RecordingDraft draft)
    {
        double[] exact = draft.Time.Values;
        long[] rounded = new long[exact.Length];

        for (int i = 0; i < exact.Length; i++)
        {
            if (exact[i] is < 0 or > LongestMilliseconds)
            {
                throw draft.Refusal(i, draft.Time, Amount.Duration(exact[i]), "a test time between 0 and 10 years",
                    $"If the unit is another one, give it with {OptionNames.TimeUnit}");
            }

            // The stamp, not the interval: rounding errors must not add up over days.
            rounded[i] = (long)Math.Round(exact[i], MidpointRounding.AwayFromZero);
        }

        draft.TimeMilliseconds = rounded;
    }

    private static void RefuseOrCutBackwardTime(RecordingDraft draft)
    {
        long[] time = draft.TimeMilliseconds;

        for (int i = 1; i < time.Length; i++)
        {
            if (time[i] >= time[i - 1])
            {
                continue;
            }

            string found = Invariant($"{time[i] / 1e3} s after {time[i - 1] / 1e3} s on line {draft.SourceLine[i - 1]}");

            if (!draft.Options.CutAtBackwardTime)
            {
                throw draft.Refusal(i, draft.Time, found, "a time that never goes backward",
                    $"If several tests were joined, split the file; to use the rows before this one only, add {OptionNames.CutAtBackwardTime}");
            }

            draft.Warn(FindingCode.CutAtBackwardTime, i, draft.Time,
                Invariant($"{found}: this row and the {time.Length - i - 1} after it are cut off"));
            draft.TimeMilliseconds = time[..i];
            draft.Truncate(i);
            draft.LastClock = null;
            return;
        }
    }

    private static void ReportGaps(RecordingDraft draft, double median)
    {
        long[] time = draft.TimeMilliseconds;
        int gaps = 0;
        double unnamed = 0;

        for (int i = 1; i < time.Length; i++)
        {
            long interval = time[i] - time[i - 1];

            if (interval <= GapFactor * median)
            {
                continue;
            }

            gaps++;

            if (gaps <= MaximumGapsNamed)
            {
                draft.Warn(FindingCode.TimeGap, i, draft.Time,
                    $"{Amount.Duration(interval)} without a row before this one, against {Amount.Duration(median)} usually");
            }
            else
            {
                unnamed += interval;
            }
        }

        if (gaps > MaximumGapsNamed)
        {
            draft.Warn(FindingCode.TimeGap, 0, draft.Time,
                Invariant($"{gaps - MaximumGapsNamed} more gaps, {Amount.Duration(unnamed)} in all"));
        }
    }

    private static void ReportSteps(RecordingDraft draft, double[] intervals, double median)
    {
        double shortest = intervals.Min();
        double longest = intervals.Max();

        if (shortest != longest)
        {
            draft.Source.Report(FindingSeverity.Info, FindingCode.TimeSteps, 0, draft.Time.Binding.Name,
                $"rows are {Amount.Duration(shortest)} to {Amount.Duration(longest)} apart, {Amount.Duration(median)} in the median");
        }

        if (median is < ShortestUsualMilliseconds or > LongestUsualMilliseconds)
        {
            draft.Warn(FindingCode.TimeSteps, 0, draft.Time,
                $"rows are {Amount.Duration(median)} apart in the median; if the unit is another one, give it with {OptionNames.TimeUnit}");
        }
    }
}
