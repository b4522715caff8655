namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// State of one limit: trips after the value has been beyond the trip point for the delay, recovers after it has been beyond the recover
/// point for the same delay.
/// </summary>
/// <remarks>
/// The delay is kept by one timer that runs up on bad samples, down on good ones and holds between recover and trip, so a noisy value cannot
/// reset the count with a single sample on either side. The first sample on a side starts the timer and adds nothing to it: a delay of zero
/// acts at once, any other needs a second sample.
/// What was counted towards a trip is forgotten when no bad sample has come for more than four delays, and what was counted towards a recovery
/// when no good one has: two spikes a day apart are not one violation. The time since the last bad sample decides, not the time between
/// recover and trip: a worse value then never forgets what a milder one remembers.
/// A hard limit does not wait for two bad samples in a row for ever: a value that comes and goes with the ticks never gives them. The time of a bad
/// sample counts three times there, that of any other is taken back once, and 1.2 s trip: after a second when every other sample is bad, after three
/// and a half when every third is, never when every fourth is.
/// </remarks>
public sealed class LimitMonitor
{
    private const int ForgetAfterDelays = 4;
    private const int FlickerWeight = 3;
    private const int FlickerMilliseconds = 1_200;
    private const int LongestSampleMilliseconds = 100;

    private readonly LimitRow _row;
    private readonly bool _isHard;
    private readonly long _forgetMilliseconds;
    private long _sinceBadMilliseconds;
    private long _sinceGoodMilliseconds;
    private long _timerMilliseconds;
    private long _waitedMilliseconds;
    private bool _countingUp;
    private bool _countingDown;
    private long _flickerMilliseconds;

    /// <summary>The limit has tripped and not recovered.</summary>
    public bool Tripped;

    /// <summary>Creates an untripped monitor.</summary>
    public LimitMonitor(LimitRow row)
    {
        _row = row;
        _isHard = row.Reaction == Reaction.Latch && row.DelayMilliseconds <= ProtectionSettings.CriticalDelayMilliseconds;
        _forgetMilliseconds = (long)row.DelayMilliseconds * ForgetAfterDelays;
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
        bool bad = IsBad(value);
        bool good = _row.Direction == LimitDirection.Above ? value <= _row.Recover : value >= _row.Recover;
        _sinceBadMilliseconds = bad ? 0 : _sinceBadMilliseconds + elapsed;
        _sinceGoodMilliseconds = good ? 0 : _sinceGoodMilliseconds + elapsed;

        if (bad)
        {
            RunUp(elapsed);
        }
        else if (good)
        {
            RunDown(elapsed);
        }

        Forget();
        WatchForFlicker(bad, elapsed);
    }

    /// <summary>
    /// Takes one tick in which only some of the sensors behind the value are good: what they show can trip the limit, but not let it recover.
    /// </summary>
    /// <param name="value">Extreme of the sensors that are good, in the unit of the row's signal.</param>
    /// <param name="fresh">The value was sampled in this tick.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick, not negative.</param>
    public void UpdateFromPart(int value, bool fresh, int elapsedMilliseconds)
    {
        if (fresh && IsBad(value))
        {
            Update(value, true, elapsedMilliseconds);
        }
    }

    private bool IsBad(int value)
    {
        return _row.Direction == LimitDirection.Above ? value >= _row.Trip : value <= _row.Trip;
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

    private void WatchForFlicker(bool bad, long elapsedMilliseconds)
    {
        if (!_isHard)
        {
            return;
        }

        long counted = elapsedMilliseconds < LongestSampleMilliseconds ? elapsedMilliseconds : LongestSampleMilliseconds;
        long flicker = _flickerMilliseconds + (bad ? counted * FlickerWeight : -elapsedMilliseconds);
        _flickerMilliseconds = flicker < 0 ? 0 : flicker > FlickerMilliseconds ? FlickerMilliseconds : flicker;

        if (bad && _flickerMilliseconds == FlickerMilliseconds)
        {
            Tripped = true;
            _timerMilliseconds = _row.DelayMilliseconds;
        }
    }

    // Never changes Tripped: only a good sample can do that.
    private void Forget()
    {
        if (Tripped && _sinceGoodMilliseconds > _forgetMilliseconds)
        {
            _timerMilliseconds = _row.DelayMilliseconds;
            _countingDown = false;
        }
        else if (!Tripped && _sinceBadMilliseconds > _forgetMilliseconds)
        {
            _timerMilliseconds = 0;
            _countingUp = false;
        }
    }
}
