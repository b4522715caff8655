using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>Compares how long the test took by the clock and by the test time: a wrong unit of time shows here.</summary>
internal static class ClockComparison
{
    /// <summary>Difference that is worth a warning, as a share of the time by the clock.</summary>
    internal const double LargestShare = 0.01;

    /// <summary>Clocks are written in whole seconds, at both ends.</summary>
    internal const double ResolutionSeconds = 2;

    private static readonly double[] _unitFactors = [1000, 60, 3600, 6e4, 3.6e6];

    internal static void Check(RecordingDraft draft)
    {
        ColumnBinding? column = draft.Layout.Find(ColumnRole.Clock);

        if (column is null || draft.FirstClock is not string first || draft.LastClock is not string last)
        {
            return;
        }

        double secondsPerNumber = (column.Scale?.Factor ?? 1e3) / 1e3;

        if (!ClockText.TrySeconds(first, secondsPerNumber, out double start) || !ClockText.TrySeconds(last, secondsPerNumber, out double end))
        {
            draft.Source.Report(FindingSeverity.Info, FindingCode.ColumnLeftOut, draft.SourceLine[0], column.Name,
                $"{Amount.Cell(first)} is not understood as a date; the test time is not compared with the clock");
            return;
        }

        double byClock = end - start;
        double byTestTime = (draft.TimeMilliseconds[^1] - draft.TimeMilliseconds[0]) / 1e3;

        if (Math.Abs(byClock - byTestTime) <= ResolutionSeconds + (LargestShare * Math.Abs(byClock)))
        {
            return;
        }

        string numbers = $"{Amount.Duration(byTestTime * 1e3)} by the test time, {Amount.Duration(byClock * 1e3)} by the clock";

        if (_unitFactors.Any(factor => IsFactor(byClock / byTestTime, factor) || IsFactor(byTestTime / byClock, factor)))
        {
            throw draft.Refusal(draft.Count - 1, draft.Time, numbers, "the same duration twice",
                $"The unit of the time is wrong: give it with {OptionNames.TimeUnit}");
        }

        draft.Source.Report(FindingSeverity.Warning, FindingCode.ClockDiffers, draft.SourceLine[^1], column.Name,
            Invariant($"{numbers}: the test was paused, or the clock was set"));
    }

    private static bool IsFactor(double ratio, double factor)
    {
        return Math.Abs((ratio / factor) - 1) <= LargestShare;
    }
}
