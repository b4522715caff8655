using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Log;

/// <summary>Decides by boot and running number whether a sample is new, and what is missing before it; gives it its time in the log.</summary>
/// <remarks>
/// A board without storage tells no boots apart. There a number or an uptime that went back is a boot, and so is an uptime that does not agree with
/// the clock of this computer.
/// </remarks>
public sealed class SampleLedger
{
    private const double LeastStepSeconds = 0.001;
    private const double DoubledSeconds = 1;
    private const double ClockSlackSeconds = 5;
    private const double ClockSlackShare = 0.01;

    /// <summary>Goes on behind a position, or begins.</summary>
    /// <param name="last">Where a log stands; null for a new one.</param>
    public SampleLedger(LogPosition? last)
    {
        Last = last;
    }

    /// <summary>The last sample taken.</summary>
    public LogPosition? Last { get; private set; }

    /// <summary>Samples that are certain to be missing between those that were taken.</summary>
    public long MissingCount { get; private set; }

    /// <summary>Samples that came again.</summary>
    public long KnownCount { get; private set; }

    /// <summary>Places at which samples are missing.</summary>
    public int GapCount { get; private set; }

    /// <summary>Boots between samples.</summary>
    public int BootCount { get; private set; }

    /// <summary>Samples missing right before the last one taken.</summary>
    public long MissingBefore { get; private set; }

    /// <summary>Takes a sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="unixSeconds">Time of this computer.</param>
    public SampleVerdict Take(SampleMessage sample, double unixSeconds)
    {
        MissingBefore = 0;

        if (Last is not { } last)
        {
            Last = Position(sample, unixSeconds, 0);
            return SampleVerdict.First;
        }

        if (HasBooted(last, sample, unixSeconds))
        {
            return TakeBoot(last, sample, unixSeconds);
        }

        // As the firmware counts: the number wraps.
        uint ahead = sample.Number - last.Number;

        if (ahead == 0 || ahead > int.MaxValue)
        {
            KnownCount++;
            return SampleVerdict.Known;
        }

        double step = Math.Max(LeastStepSeconds, (sample.UptimeMilliseconds - last.UptimeMilliseconds) * 1e-3);
        Last = Position(sample, unixSeconds, last.TestSeconds + step);
        MissingBefore = ahead - 1;
        MissingCount += MissingBefore;
        GapCount += MissingBefore > 0 ? 1 : 0;
        return MissingBefore > 0 ? SampleVerdict.AfterGap : SampleVerdict.Next;
    }

    /// <summary>Time in the log of a moment of the present boot.</summary>
    /// <param name="uptimeMilliseconds">Time since boot.</param>
    public double TimeOf(long uptimeMilliseconds)
    {
        return Last is { } last ? last.TestSeconds + ((uptimeMilliseconds - last.UptimeMilliseconds) * 1e-3) : 0;
    }

    private static LogPosition Position(SampleMessage sample, double unixSeconds, double testSeconds)
    {
        return new LogPosition(testSeconds, unixSeconds, sample.Boot, sample.Number, sample.UptimeMilliseconds);
    }

    private static bool HasBooted(LogPosition last, SampleMessage sample, double unixSeconds)
    {
        if (sample.Boot != last.Boot)
        {
            return true;
        }

        double passed = unixSeconds - last.UnixSeconds;
        double counted = (sample.UptimeMilliseconds - last.UptimeMilliseconds) * 1e-3;

        // A line that doubles a frame does so at once. Later, it is another device, or one whose storage was erased.
        if (counted < 0 && Math.Abs(passed) > DoubledSeconds)
        {
            return true;
        }

        bool again = sample.Number == last.Number && counted == 0;
        bool disagrees = counted < 0 || Math.Abs(passed - counted) > ClockSlackSeconds + (ClockSlackShare * Math.Abs(passed));
        return sample.Flags.HasFlag(StatusFlags.NoStorage) && !again && disagrees;
    }

    private SampleVerdict TakeBoot(LogPosition last, SampleMessage sample, double unixSeconds)
    {
        // How long it was away only this computer's clock knows, and that may have been set.
        double away = Math.Max(unixSeconds - last.UnixSeconds, sample.UptimeMilliseconds * 1e-3);
        BootCount++;
        MissingBefore = sample.Number;
        MissingCount += MissingBefore;
        GapCount++;
        Last = Position(sample, unixSeconds, last.TestSeconds + Math.Max(LeastStepSeconds, away));
        return SampleVerdict.AfterBoot;
    }
}
