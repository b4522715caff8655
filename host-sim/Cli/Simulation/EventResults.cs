using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Scenarios.Expectations;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>Judges what a scenario expects to happen by what happened: a result for each sentence, with what was seen.</summary>
public static class EventResults
{
    // Sums of ticks in floating point.
    private const double Grain = 1e-6;

    /// <summary>Judges one sentence.</summary>
    /// <param name="expectation">The demand.</param>
    /// <param name="timeline">What was so when.</param>
    /// <param name="endSeconds">End of the run.</param>
    public static ResultItem Judge(EventExpectation expectation, RunTimeline timeline, double endSeconds)
    {
        double? from = timeline.TimeOf(expectation.From);
        Track track = timeline[expectation.Subject];

        return expectation.Rule switch
        {
            ExpectationRule.AtTheEnd => AtTheEnd(expectation, track),
            ExpectationRule.Survives => Survives(expectation, track, timeline.Boots),
            _ when from is null => Missing(expectation),
            ExpectationRule.Never => Never(expectation, track, from.Value, End(expectation, timeline, from.Value, endSeconds)),
            ExpectationRule.EndsWithin => Timely(expectation, from.Value, track.FirstOff(from.Value), track.FirstOn, endSeconds),
            _ => Timely(expectation, from.Value, track.FirstOn(from.Value), track.FirstOff, endSeconds),
        };
    }

    private static ResultItem Timely(EventExpectation expectation, double from, double? time, Func<double, double?> breaks, double endSeconds)
    {
        if (time is not { } first || first > endSeconds)
        {
            return Item(expectation, null, "s", expectation.Seconds, ResultKind.Maximum, "it did not happen");
        }

        double after = Math.Max(0, first - from);
        double stays = first + expectation.StaysSeconds;
        double? broken = expectation.StaysSeconds > 0 ? breaks(first) : null;
        bool ends = broken is { } end && end <= endSeconds && end < stays - Grain;
        bool unknown = !ends && stays > endSeconds + Grain && double.IsFinite(stays);
        string seen = $"{Number.Short(after)} s after {expectation.From}, at {Number.Clock(first)}"
            + (ends ? $", but only until {Number.Clock(broken!.Value)}" : string.Empty)
            + (unknown ? ", but the run ended too early to tell for how long" : string.Empty);
        double? value = ends || unknown ? null : Math.Max(0, after - Grain);
        return Item(expectation, value, "s", expectation.Seconds, ResultKind.Maximum, seen);
    }

    private static ResultItem Never(EventExpectation expectation, Track track, double from, double before)
    {
        double? time = track.FirstIn(from, before);
        string seen = time is { } found ? $"at {Number.Clock(found)}, {Number.Short(found - from)} s after {expectation.From}" : "never";
        return Item(expectation, time is null ? 0 : 1, "1", 0, ResultKind.Maximum, seen);
    }

    private static double End(EventExpectation expectation, RunTimeline timeline, double from, double endSeconds)
    {
        double end = expectation.Seconds is { } seconds ? from + seconds : endSeconds + Grain;
        return expectation.Before is { } before && timeline.TimeOf(before) is { } time ? Math.Min(end, time) : end;
    }

    private static ResultItem AtTheEnd(EventExpectation expectation, Track track)
    {
        return Item(expectation, track.On ? 1 : 0, "1", 1, ResultKind.Minimum, track.On ? "it is" : "it is not");
    }

    private static ResultItem Survives(EventExpectation expectation, Track track, IReadOnlyList<double> boots)
    {
        double[] latched = [.. boots.Where(boot => track.FirstOff(boot) != boot)];

        // The first status, a second after the boot at the latest, tells what has been forgotten.
        const double FirstStatusSeconds = 3;
        double[] lost = [.. latched.Where(boot => track.FirstOff(boot) < boot + FirstStatusSeconds)];
        string seen = latched.Length == 0 ? "no reboot while it was latched"
            : lost.Length == 0 ? $"{latched.Length} reboot(s) survived"
            : $"lost in the reboot at {Number.Clock(lost[0])}";
        return Item(expectation, latched.Length == 0 ? null : lost.Length, "1", 0, ResultKind.Maximum, seen);
    }

    private static ResultItem Missing(EventExpectation expectation)
    {
        double target = expectation.Rule == ExpectationRule.Never ? 0 : expectation.Seconds ?? 0;
        string unit = expectation.Rule == ExpectationRule.Never ? "1" : "s";
        return Item(expectation, null, unit, target, ResultKind.Maximum, $"{expectation.From} never came");
    }

    private static ResultItem Item(EventExpectation expectation, double? value, string unit, double? target, ResultKind kind, string seen)
    {
        return new ResultItem(expectation.Id, expectation.Sentence, value, unit, target, null, kind) { Seen = seen };
    }
}
