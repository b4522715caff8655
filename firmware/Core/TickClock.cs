namespace InvertedAnodeBms.Core;

/// <summary>Turns the time a tick is given into the time since the last one, and notices a clock that cannot be trusted.</summary>
public sealed class TickClock
{
    private readonly int _maximumGapMilliseconds;
    private bool _started;

    /// <summary>Number of this tick in this boot, from 0; wraps.</summary>
    public uint Number;

    /// <summary>Present time in milliseconds since boot, as given.</summary>
    public long NowMilliseconds;

    /// <summary>Milliseconds since the previous tick; 0 on the first tick and after a step backwards. Saturates.</summary>
    public int ElapsedMilliseconds;

    /// <summary>The time stood still or ran backwards, or more time passed than a tick may take.</summary>
    public bool Faulty;

    /// <summary>More time passed than a tick may take.</summary>
    public bool Overran;

    /// <summary>Creates the clock.</summary>
    /// <param name="maximumGapMilliseconds">Longest time between ticks that is still ordinary, in milliseconds.</param>
    public TickClock(int maximumGapMilliseconds)
    {
        _maximumGapMilliseconds = maximumGapMilliseconds;
    }

    /// <summary>Takes the time of a tick.</summary>
    public void Advance(long nowMilliseconds)
    {
        long elapsed = nowMilliseconds - NowMilliseconds;
        NowMilliseconds = nowMilliseconds;

        if (!_started)
        {
            _started = true;
            return;
        }

        Number++;

        Overran = elapsed > _maximumGapMilliseconds;
        Faulty = elapsed <= 0 || Overran;

        if (elapsed < 0)
        {
            elapsed = 0;
        }

        ElapsedMilliseconds = elapsed > int.MaxValue ? int.MaxValue : (int)elapsed;
    }
}
