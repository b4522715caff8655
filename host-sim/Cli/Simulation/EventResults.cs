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
            _ when from is null => Late(expectation, $"{expectation.From} never came"),
            ExpectationRule.Never => Never(expectation, track, from.Value, End(expectation, timeline, from.Value, endSeconds)),
            ExpectationRule.EndsWithin => Timely(expectation, from.Value, track.FirstOff, track.FirstOn, endSeconds),
            _ => Timely(expectation, from.Value, track.FirstOn, track.FirstOff, endSeconds),
        };
    }

    // The first time from which on it is so for as long as it shall stay so.
    private static ResultItem Timely(
        EventExpectation expectation, double from, Func<double, double?> next, Func<double, double?> breaks, double endSeconds)
    {
        double? time = next(from);
        double? broken = null;

        while (time is { } candidate && candidate - from <= expectation.Seconds + Grain)
        {
            double stays = candidate + expectation.StaysSeconds;
            broken = expectation.StaysSeconds > 0 ? breaks(candidate) : null;

            if (broken is not { } end || end > endSeconds || end >= stays - Grain)
            {
                return stays > endSeconds + Grain && double.IsFinite(stays)
                    ? Late(expectation, $"{Tell(expectation, from, candidate)}, but the run ended too early to tell for how long")
                    : Item(expectation, Math.Max(0, candidate - from - Grain), "s", Tell(expectation, from, candidate));
            }

            time = next(end);
        }

        string until = broken is { } last ? $"in time, but only until {Number.Clock(last)}; then " : string.Empty;
        return Late(expectation, until + (time is { } late && late <= endSeconds ? Tell(expectation, from, late) : "it did not happen"));
    }

    private static string Tell(EventExpectation expectation, double from, double time)
    {
        return $"{Number.Short(Math.Round(time - from, 6))} s after {expectation.From}, at {Number.Clock(time)}";
    }

    private static ResultItem Late(EventExpectation expectation, string seen)
    {
        return Item(expectation, null, "s", seen);
    }

    private static ResultItem Item(EventExpectation expectation, double? value, string unit, string seen)
    {
        return Item(expectation, value, unit, expectation.Seconds, ResultKind.Maximum, seen);
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

    private static ResultItem Item(EventExpectation expectation, double? value, string unit, double? target, ResultKind kind, string seen)
    {
        return new ResultItem(expectation.Id, expectation.Sentence, value, unit, target, null, kind) { Seen = seen };
    }
}
