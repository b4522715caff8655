using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>
/// An ESP32 as firmware sees it through the nanoFramework API: pins, ADC1, PWM, I2C buses, free UARTs, flash files, a clock, light sleep.
/// </summary>
/// <remarks>
/// The nano API is ambient (<c>new AdcController()</c> finds <em>the</em> chip), so the chip in use is a property of the thread: one
/// simulation per thread. What an instance does not model: interrupts, DMA, Wi-Fi, sleep currents.
/// </remarks>
public sealed class VirtualChip
{
    /// <summary>GPIO numbers 0 to 39 exist on the classic ESP32; a smaller chip refuses those it does not have.</summary>
    public const int PinCount = 40;

    [ThreadStatic]
    private static VirtualChip? s_current;

    private readonly Dictionary<DeviceFunction, int> _functionPins = [];

    /// <summary>Creates a chip that has just been powered on; every pin floats.</summary>
    /// <param name="model">Which chip.</param>
    public VirtualChip(ChipModel model = ChipModel.Esp32)
    {
        Model = model;
        Time = new ProgramClock(Clock);
        Adc = new VirtualAdc(Clock);
        Sleep = new VirtualSleep(this);
        Flash = new VirtualFlash(this);
        Pins = new VirtualPin[PinCount];

        for (int i = 0; i < PinCount; i++)
        {
            Pins[i] = new VirtualPin(this, i);
        }
    }

    /// <summary>Which chip this is.</summary>
    public ChipModel Model { get; }

    /// <summary>Light sleep.</summary>
    public VirtualSleep Sleep { get; }

    /// <summary>Channels that ADC1 of this chip has.</summary>
    internal int AdcChannelCount => Model == ChipModel.Esp32 ? VirtualAdc.ChannelCount : 5;

    /// <summary>I2C buses, and UARTs beside COM1, that this chip has.</summary>
    internal int BusCount => Model == ChipModel.Esp32 ? 2 : 1;

    /// <summary>Time of the world around the chip.</summary>
    public VirtualClock Clock { get; } = new();

    /// <summary>Time as the program sees it.</summary>
    public ProgramClock Time { get; }

    /// <summary>The chip has power. Without it pins float, and what a program still asks for comes to nothing.</summary>
    public bool IsPowered { get; private set; } = true;

    /// <summary>The program has asked for a reset since the last reboot.</summary>
    public bool RestartAsked { get; private set; }

    /// <summary>Fault: time that every tick of the program takes longer, before its first conversion, in microseconds.</summary>
    public long StallMicroseconds { get; set; }

    /// <summary>Pins by GPIO number.</summary>
    public VirtualPin[] Pins { get; }

    /// <summary>Analog-to-digital converter 1.</summary>
    public VirtualAdc Adc { get; }

    /// <summary>I2C buses; index 0 is bus 1.</summary>
    public VirtualI2cBus[] I2cBuses { get; } = [new VirtualI2cBus(), new VirtualI2cBus()];

    /// <summary>UARTs; index 0 is COM1, which the Wire Protocol owns.</summary>
    public VirtualUart[] Uarts { get; } = [new VirtualUart(), new VirtualUart(), new VirtualUart()];

    /// <summary>Files on the internal flash (<c>I:\</c>).</summary>
    public VirtualFlash Flash { get; }

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

    /// <summary>Tells the chip that the program begins a tick.</summary>
    public void BeginTick()
    {
        Sleep.End();
        Adc.StallOnce(StallMicroseconds);
    }

    /// <summary>The power fails: pins float, functions are forgotten, PWM stops. Circuits, the world's time and the flash stay.</summary>
    public void LosePower()
    {
        _functionPins.Clear();

        foreach (VirtualPin pin in Pins)
        {
            pin.Release();
        }

        foreach (VirtualUart uart in Uarts)
        {
            uart.DropReceived();
            uart.Powered = false;
        }

        foreach (VirtualI2cBus bus in I2cBuses)
        {
            bus.Powered = false;
        }

        IsPowered = false;
        Sleep.Reset();
    }

    /// <summary>The power comes back, to the chip and to everything on its buses.</summary>
    public void PowerUp()
    {
        foreach (VirtualI2cBus bus in I2cBuses)
        {
            bus.PowerCycle();
        }

        Reboot();
    }

    /// <summary>Resets the chip, as a crash does: pins float, functions are forgotten, PWM stops, and the program's time begins at 0.</summary>
    public void Reboot()
    {
        LosePower();
        IsPowered = true;
        RestartAsked = false;

        foreach (VirtualUart uart in Uarts)
        {
            uart.Powered = true;
        }

        foreach (VirtualI2cBus bus in I2cBuses)
        {
            bus.Powered = true;
        }

        Time.Restart();
    }

    internal void AskForRestart()
    {
        RestartAsked = true;
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
        if (Model == ChipModel.Esp32C3 && (pin is < 0 or > 21 or (>= 11 and <= 17)))
        {
            throw new ArgumentException($"GPIO {pin} cannot be used on the ESP32-C3: 11-17 carry the flash; it has 0 to 21.");
        }

        if (Model == ChipModel.Esp32 && (pin is < 0 or >= PinCount or (>= 6 and <= 11) or 20 or 24 or (>= 28 and <= 31)))
        {
            throw new ArgumentException($"GPIO {pin} cannot be used on the classic ESP32: 6-11 carry the flash; 20, 24 and 28-31 do not exist.");
        }

        return Pins[pin];
    }
}
