using System;
using InvertedAnodeBms.Core;

namespace InvertedAnodeBms.Esp32;

/// <summary>Calls the controller at the tick rate. With <see cref="IdleTickLoop"/> the only place in the firmware that reads a clock.</summary>
public sealed class TickLoop
{
    private readonly BmsController _controller;
    private readonly TickRhythm _rhythm;

    /// <summary>Binds the controller.</summary>
    public TickLoop(BmsController controller, int tickMilliseconds)
    {
        _controller = controller;
        _rhythm = new TickRhythm(tickMilliseconds);
    }

    /// <summary>One tick.</summary>
    /// <returns>Milliseconds to sleep until the next, 0 when it is already due. After a late tick the rhythm starts anew: no catching up.</returns>
    public int RunOnce()
    {
        long started = Environment.TickCount64;
        _controller.Tick(started);
        return _rhythm.Rest(started, Environment.TickCount64);
    }
}
