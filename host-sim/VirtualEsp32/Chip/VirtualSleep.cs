namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>
/// Light sleep of the chip: outputs keep their level, peripherals stand still, and so does the tick count of the operating system, which
/// <c>Environment.TickCount64</c> is; the high-resolution timer goes on. What arrives at a UART meanwhile is lost.
/// </summary>
/// <remarks>
/// The program sleeps inside its tick and wakes at its end; what the host sends before the next tick begins has come during the sleep. A byte at
/// a UART that may wake the chip is seen as the cause then, and does not shorten the sleep. Power is not modelled.
/// </remarks>
public sealed class VirtualSleep
{
    private readonly VirtualChip _chip;
    private int _wakingUart = -1;

    internal VirtualSleep(VirtualChip chip)
    {
        _chip = chip;
    }

    /// <summary>Times the chip has gone to sleep.</summary>
    public long Count { get; private set; }

    /// <summary>Time it has slept since it was made, in microseconds.</summary>
    public long TotalMicroseconds { get; private set; }

    /// <summary>Called right before it falls asleep: what the outputs are then, they are all through it.</summary>
    public Action? OnSleep { get; set; }

    /// <summary>Bytes at a UART have woken it since it last fell asleep.</summary>
    internal bool WokenByUart { get; private set; }

    /// <summary>Time it has slept since boot, in microseconds: the tick count does not know of it.</summary>
    internal long SinceBootMicroseconds { get; private set; }

    /// <summary>Time after which the timer wakes it, in microseconds; null before it was set.</summary>
    internal long? TimerMicroseconds { get; set; }

    /// <summary>Lets a UART wake it.</summary>
    /// <param name="index">0 is COM1.</param>
    internal void WakeByUart(int index)
    {
        _wakingUart = index;
    }

    /// <summary>Sleeps until the timer.</summary>
    /// <exception cref="InvalidOperationException">Nothing would ever wake it.</exception>
    internal void Start()
    {
        long microseconds = TimerMicroseconds ?? throw new InvalidOperationException("Light sleep without a wake-up timer never ends.");
        OnSleep?.Invoke();
        Count++;
        TotalMicroseconds += microseconds;
        SinceBootMicroseconds += microseconds;
        WokenByUart = false;

        foreach (VirtualUart uart in _chip.Uarts)
        {
            uart.Asleep = true;
        }

        _chip.Clock.Advance(microseconds);
    }

    /// <summary>The program runs again.</summary>
    internal void End()
    {
        for (int i = 0; i < _chip.Uarts.Length; i++)
        {
            WokenByUart |= i == _wakingUart && _chip.Uarts[i].LostWhileAsleep;
            _chip.Uarts[i].Asleep = false;
        }
    }

    /// <summary>A reboot: nothing is set, and the tick count begins anew.</summary>
    internal void Reset()
    {
        End();
        WokenByUart = false;
        _wakingUart = -1;
        TimerMicroseconds = null;
        SinceBootMicroseconds = 0;
    }
}
