using System.Diagnostics;

namespace InvertedAnodeBms.Cli.Serve.Sources;

/// <summary>Holds a simulated time to a clock.</summary>
public sealed class Pace
{
    private const double MostLagSeconds = 0.5;
    private const int LongestSleep = 100;

    private readonly double _speed;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private double _start;
    private bool _begun;

    /// <summary>Sets the speed.</summary>
    /// <param name="speed">Simulated seconds a second, above 0.</param>
    public Pace(double speed)
    {
        _speed = speed;
    }

    /// <summary>How long to wait until a simulated time is due, in milliseconds, at most 100; 0 when it is.</summary>
    /// <param name="seconds">Simulated time.</param>
    public int Wait(double seconds)
    {
        double elapsed = _watch.Elapsed.TotalSeconds;
        _start = _begun ? _start : seconds - (elapsed * _speed);
        _begun = true;
        double ahead = ((seconds - _start) / _speed) - elapsed;

        // A computer that slept, or is too slow: time is not made up for.
        if (ahead < -MostLagSeconds)
        {
            _start = seconds - (elapsed * _speed);
        }

        return Math.Clamp((int)(ahead * 1000), 0, LongestSleep);
    }
}
