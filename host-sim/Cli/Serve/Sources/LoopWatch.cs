namespace InvertedAnodeBms.Cli.Serve.Sources;

/// <summary>Time between samples by the device's own clock: how long its loop takes.</summary>
public sealed class LoopWatch
{
    private const long Window = 60_000;

    private long _last = -1;
    private long _windowEnd;
    private double _longest;
    private double _longestBefore;

    /// <summary>Between the last two samples, in ms; NaN before there were two, and after a reboot.</summary>
    public double LastMilliseconds { get; private set; } = double.NaN;

    /// <summary>Longest of the last minute or two, in ms.</summary>
    public double LongestMilliseconds => Math.Max(_longest, _longestBefore) is > 0 and double longest ? longest : double.NaN;

    /// <summary>Takes the time of a sample.</summary>
    public void Follow(long uptimeMilliseconds)
    {
        bool follows = _last >= 0 && uptimeMilliseconds >= _last;
        LastMilliseconds = follows ? uptimeMilliseconds - _last : double.NaN;
        _last = uptimeMilliseconds;

        if (!follows || uptimeMilliseconds >= _windowEnd)
        {
            _longestBefore = follows ? _longest : 0;
            _longest = 0;
            _windowEnd = uptimeMilliseconds + Window;
        }

        _longest = follows ? Math.Max(_longest, LastMilliseconds) : _longest;
    }
}
