using System;
using InvertedAnodeBms.Core;

namespace InvertedAnodeBms.Esp32;

/// <summary>Calls the controller at the tick rate. The only place in the firmware that reads a clock.</summary>
public sealed class TickLoop
{
    private readonly BmsController _controller;
    private readonly int _tickMilliseconds;
    private long _dueMilliseconds;

    /// <summary>Binds the controller.</summary>
    public TickLoop(BmsController controller, int tickMilliseconds)
    {
        _controller = controller;
        _tickMilliseconds = tickMilliseconds;
    }

    /// <summary>One tick.</summary>
    /// <returns>Milliseconds to sleep until the next, 0 when it is already due. After a late tick the rhythm starts anew: no catching up.</returns>
    public int RunOnce()
    {
        long started = Environment.TickCount64;
        _controller.Tick(started);
        long finished = Environment.TickCount64;
        _dueMilliseconds += _tickMilliseconds;

        if (_dueMilliseconds <= finished || _dueMilliseconds > started + _tickMilliseconds)
        {
            _dueMilliseconds = started + _tickMilliseconds;
        }

        long rest = _dueMilliseconds - finished;
        return rest > 0 ? (int)rest : 0;
    }
}
