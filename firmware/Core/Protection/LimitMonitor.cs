namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// State of one limit: trips after the value has been beyond the trip point for the delay, recovers after it has been beyond the recover
/// point for the same delay.
/// </summary>
/// <remarks>
/// The delay is kept by one timer that runs up on bad samples, down on good ones and holds between recover and trip, so a noisy value cannot
/// reset the count with a single sample on either side. The first sample on a side starts the timer and adds nothing to it: a delay of zero
/// acts at once, any other needs a second sample.
/// </remarks>
public sealed class LimitMonitor
{
    private readonly LimitRow _row;
    private long _timerMilliseconds;
    private long _waitedMilliseconds;
    private bool _countingUp;
    private bool _countingDown;

    /// <summary>The limit has tripped and not recovered.</summary>
    public bool Tripped;

    /// <summary>Creates an untripped monitor.</summary>
    public LimitMonitor(LimitRow row)
    {
        _row = row;
    }

    /// <summary>Takes one tick of a good signal. Do not call while the signal is not good: the state holds.</summary>
    /// <param name="value">Value in the unit of the row's signal.</param>
    /// <param name="fresh">The value was sampled in this tick. A value that is repeated because a read failed is no second sample.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick, not negative.</param>
    public void Update(int value, bool fresh, int elapsedMilliseconds)
    {
        long elapsed = _waitedMilliseconds + elapsedMilliseconds;

        if (!fresh)
        {
            _waitedMilliseconds = elapsed;
            return;
        }

        _waitedMilliseconds = 0;
        bool above = _row.Direction == LimitDirection.Above;
        bool bad = above ? value >= _row.Trip : value <= _row.Trip;
        bool good = above ? value <= _row.Recover : value >= _row.Recover;

        if (bad)
        {
            RunUp(elapsed);
        }
        else if (good)
        {
            RunDown(elapsed);
        }
    }

    private void RunUp(long elapsedMilliseconds)
    {
        if (_countingUp)
        {
            long timer = _timerMilliseconds + elapsedMilliseconds;
            _timerMilliseconds = timer > _row.DelayMilliseconds ? _row.DelayMilliseconds : timer;
        }

        _countingUp = true;
        _countingDown = false;

        if (_timerMilliseconds >= _row.DelayMilliseconds)
        {
            Tripped = true;
        }
    }

    private void RunDown(long elapsedMilliseconds)
    {
        if (_countingDown)
        {
            long timer = _timerMilliseconds - elapsedMilliseconds;
            _timerMilliseconds = timer < 0 ? 0 : timer;
        }

        _countingUp = false;
        _countingDown = true;

        if (_timerMilliseconds == 0)
        {
            Tripped = false;
        }
    }
}
