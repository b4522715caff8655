using InvertedAnodeBms.VirtualEsp32;

namespace nanoFramework.Hardware.Esp32;

/// <summary>Sleep of the virtual chip, as nanoFramework shows it. Pins do not wake an ESP32-C3: nanoFramework refuses that there.</summary>
public class Sleep
{
    /// <summary>Sets the timer that ends a sleep.</summary>
    public static EspNativeError EnableWakeupByTimer(TimeSpan time)
    {
        VirtualChip.Current.Sleep.TimerMicroseconds = time.Ticks / 10;
        return EspNativeError.OK;
    }

    /// <summary>Lets edges at the receive line of a serial port end a sleep; the byte they belong to is lost.</summary>
    public static EspNativeError EnableWakeupByUart(WakeUpPort portNumber, int edgeCount)
    {
        VirtualChip.Current.Sleep.WakeByUart((int)portNumber);
        return EspNativeError.OK;
    }

    /// <summary>Sleeps until something that was enabled ends it.</summary>
    public static EspNativeError StartLightSleep()
    {
        VirtualChip.Current.Sleep.Start();
        return EspNativeError.OK;
    }

    /// <summary>What ended the last sleep.</summary>
    public static WakeupCause GetWakeupCause()
    {
        VirtualSleep sleep = VirtualChip.Current.Sleep;
        return sleep.WokenByUart ? WakeupCause.Uart : sleep.Count > 0 ? WakeupCause.Timer : WakeupCause.Undefined;
    }

    /// <summary>Serial ports that can end a sleep.</summary>
    public enum WakeUpPort
    {
        /// <summary>The Wire Protocol's.</summary>
        COM1 = 0,

        /// <summary>The first free one.</summary>
        COM2 = 1,
    }

    /// <summary>What can end a sleep; only what the virtual chip knows.</summary>
    public enum WakeupCause
    {
        /// <summary>It has not slept.</summary>
        Undefined = 0,

        /// <summary>The timer.</summary>
        Timer = 4,

        /// <summary>A serial port.</summary>
        Uart = 8,
    }
}
