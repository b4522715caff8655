namespace InvertedAnodeBms.Esp32;

/// <summary>When the next tick is due.</summary>
public sealed class TickRhythm
{
    private readonly int _tickMilliseconds;
    private long _dueMilliseconds;

    /// <summary>Takes the time between ticks, in milliseconds.</summary>
    public TickRhythm(int tickMilliseconds)
    {
        _tickMilliseconds = tickMilliseconds;
    }

    /// <summary>Takes the times at which a tick began and ended.</summary>
    /// <returns>Milliseconds until the next, 0 when it is already due. After a late tick the rhythm starts anew: no catching up.</returns>
    public int Rest(long startedMilliseconds, long finishedMilliseconds)
    {
        _dueMilliseconds += _tickMilliseconds;

        if (_dueMilliseconds <= finishedMilliseconds || _dueMilliseconds > startedMilliseconds + _tickMilliseconds)
        {
            _dueMilliseconds = startedMilliseconds + _tickMilliseconds;
        }

        long rest = _dueMilliseconds - finishedMilliseconds;
        return rest > 0 ? (int)rest : 0;
    }
}
