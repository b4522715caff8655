namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>Time as the program on a chip sees it: 0 at its boot, and it can fail.</summary>
public sealed class ProgramClock
{
    private readonly VirtualClock _clock;
    private long _zeroMicroseconds;
    private long? _stoppedMicroseconds;

    internal ProgramClock(VirtualClock clock)
    {
        _clock = clock;
    }

    /// <summary>Microseconds since boot; negative when a jump back went beyond it.</summary>
    public long Microseconds => (_stoppedMicroseconds ?? _clock.Microseconds) - _zeroMicroseconds;

    /// <summary>Fault: the clock stands still. It goes on from where it stood.</summary>
    public bool StandsStill
    {
        get => _stoppedMicroseconds is not null;
        set
        {
            if (value == StandsStill)
            {
                return;
            }

            _zeroMicroseconds += _clock.Microseconds - (_stoppedMicroseconds ?? _clock.Microseconds);
            _stoppedMicroseconds = value ? _clock.Microseconds : null;
        }
    }

    /// <summary>Fault: the clock jumps once.</summary>
    /// <param name="microseconds">Forward when positive, back when negative.</param>
    public void Jump(long microseconds)
    {
        _zeroMicroseconds -= microseconds;
    }

    internal void Restart()
    {
        _zeroMicroseconds = _clock.Microseconds;
        _stoppedMicroseconds = StandsStill ? _clock.Microseconds : null;
    }
}
