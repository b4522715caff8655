using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>
/// A classic ESP32 as firmware sees it through the nanoFramework API: pins, ADC1, PWM, two I2C buses, two free UARTs, flash files, a clock.
/// </summary>
/// <remarks>
/// The nano API is ambient (<c>new AdcController()</c> finds <em>the</em> chip), so the chip in use is a property of the thread: one
/// simulation per thread. What an instance does not model: interrupts, DMA, Wi-Fi, sleep currents.
/// </remarks>
public sealed class VirtualChip
{
    /// <summary>GPIO numbers 0 to 39 exist on the classic ESP32.</summary>
    public const int PinCount = 40;

    [ThreadStatic]
    private static VirtualChip? s_current;

    private readonly Dictionary<DeviceFunction, int> _functionPins = [];

    /// <summary>Creates a chip that has just been powered on; every pin floats.</summary>
    public VirtualChip()
    {
        Pins = new VirtualPin[PinCount];

        for (int i = 0; i < PinCount; i++)
        {
            Pins[i] = new VirtualPin(this, i);
        }
    }

    /// <summary>Time of this chip.</summary>
    public VirtualClock Clock { get; } = new();

    /// <summary>Pins by GPIO number.</summary>
    public VirtualPin[] Pins { get; }

    /// <summary>Analog-to-digital converter 1.</summary>
    public VirtualAdc Adc { get; } = new();

    /// <summary>I2C buses; index 0 is bus 1.</summary>
    public VirtualI2cBus[] I2cBuses { get; } = [new VirtualI2cBus(), new VirtualI2cBus()];

    /// <summary>UARTs; index 0 is COM1, which the Wire Protocol owns.</summary>
    public VirtualUart[] Uarts { get; } = [new VirtualUart(), new VirtualUart(), new VirtualUart()];

    /// <summary>Files on the internal flash (<c>I:\</c>).</summary>
    public VirtualFlash Flash { get; } = new();

    /// <summary>Functions that firmware has given to pins since the last reboot.</summary>
    public IReadOnlyDictionary<DeviceFunction, int> FunctionPins => _functionPins;

    /// <summary>The chip that the nano API of this thread talks to.</summary>
    /// <exception cref="InvalidOperationException">No chip is plugged in: <see cref="PlugIn"/> has not been called on this thread.</exception>
    public static VirtualChip Current =>
        s_current ?? throw new InvalidOperationException("No virtual ESP32 is plugged in on this thread: call VirtualChip.PlugIn() first.");

    /// <summary>Makes this the chip of the calling thread.</summary>
    public void PlugIn()
    {
        s_current = this;
    }

    /// <summary>Resets the chip as a reboot does: pins float, functions are forgotten, PWM stops. Circuits, clock and flash stay.</summary>
    public void Reboot()
    {
        _functionPins.Clear();

        foreach (VirtualPin pin in Pins)
        {
            pin.Release();
        }

        foreach (VirtualUart uart in Uarts)
        {
            uart.DropReceived();
        }
    }

    internal void SetFunction(int pin, DeviceFunction function)
    {
        RequirePin(pin);
        _functionPins[function] = pin;
    }

    internal int PinOf(DeviceFunction function)
    {
        return _functionPins.TryGetValue(function, out int pin) ? pin : -1;
    }

    internal bool HasPwmFunction(int pin)
    {
        foreach (KeyValuePair<DeviceFunction, int> entry in _functionPins)
        {
            if (entry.Value == pin && (int)entry.Key >= (int)DeviceFunction.PWM1 && (int)entry.Key <= (int)DeviceFunction.PWM16)
            {
                return true;
            }
        }

        return false;
    }

    internal VirtualPin RequirePin(int pin)
    {
        if (pin is < 0 or >= PinCount or (>= 6 and <= 11) or 20 or 24 or (>= 28 and <= 31))
        {
            throw new ArgumentException($"GPIO {pin} cannot be used on the classic ESP32: 6-11 carry the flash; 20, 24 and 28-31 do not exist.");
        }

        return Pins[pin];
    }
}
