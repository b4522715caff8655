using System;
using InvertedAnodeBms.Core;
using InvertedAnodeBms.Esp32.FrontEnds;
using InvertedAnodeBms.Esp32.Serial;
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.Esp32;

/// <summary>Calls the controller at the tick rate, and lets the chip sleep lightly between ticks while nothing happens.</summary>
/// <remarks>
/// <para>It sleeps only when for a minute both gates have been off, no charger was there, no load and no button asked, and no host spoke. The
/// ticks keep their rhythm, so a charger, the load and the button are seen within one; pins wake no ESP32-C3 under nanoFramework.</para>
/// <para>What a host sends to a sleeping chip is lost, but its edges are the cause of waking: from the next tick on the chip stays awake for a
/// minute, and the host's next try is heard.</para>
/// <para>The time is that of the high-resolution timer: Environment.TickCount64 counts the ticks of the operating system, which stand still in a
/// light sleep, and the charge of the night would not be counted.</para>
/// </remarks>
public sealed class IdleTickLoop
{
    /// <summary>Time without anything to do after which the chip begins to sleep, in milliseconds.</summary>
    public const int AwakeMilliseconds = 60_000;

    // Falling asleep and waking take some milliseconds themselves.
    private const int LeastSleepMilliseconds = 10;
    private const int WakingEdges = 3;

    private readonly BmsController _controller;
    private readonly PanelInputs _panel;
    private readonly UartLink _link;
    private readonly TickRhythm _rhythm;
    private long _busyMilliseconds;
    private int _heardCount;
    private bool _slept;

    /// <summary>Binds the controller and what keeps the chip awake.</summary>
    public IdleTickLoop(BmsController controller, PanelInputs panel, UartLink link, int tickMilliseconds)
    {
        _controller = controller;
        _panel = panel;
        _link = link;
        _rhythm = new TickRhythm(tickMilliseconds);
        Sleep.EnableWakeupByUart(Sleep.WakeUpPort.COM2, WakingEdges);
    }

    /// <summary>One tick, and the sleep after it when nothing happens.</summary>
    /// <returns>Milliseconds to wait awake until the next tick; 0 when it is due.</returns>
    public int RunOnce()
    {
        long started = NowMilliseconds();
        bool woken = _slept && Sleep.GetWakeupCause() == Sleep.WakeupCause.Uart;
        _controller.Tick(started);
        long finished = NowMilliseconds();

        if (woken || IsBusy())
        {
            _busyMilliseconds = finished;
        }

        int rest = _rhythm.Rest(started, finished);
        _slept = finished - _busyMilliseconds >= AwakeMilliseconds && rest >= LeastSleepMilliseconds && SleepFor(rest);
        return _slept ? 0 : rest;
    }

    private bool IsBusy()
    {
        bool heard = _link.HeardCount != _heardCount;
        _heardCount = _link.HeardCount;
        return heard || _panel.Asked || _controller.Decision.ChargeGateOn || _controller.Decision.DischargeGateOn;
    }

    private static bool SleepFor(int milliseconds)
    {
        return Sleep.EnableWakeupByTimer(new TimeSpan(milliseconds * TimeSpan.TicksPerMillisecond)) == EspNativeError.OK
            && Sleep.StartLightSleep() == EspNativeError.OK;
    }

    private static long NowMilliseconds()
    {
        return (long)HighResTimer.GetCurrent() / 1000;
    }
}
