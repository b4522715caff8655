using System.Device.Gpio;

namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>One GPIO: what the chip drives, what the circuit drives, and when the level last changed.</summary>
public sealed class VirtualPin
{
    /// <summary>GPIO 34 to 39 of the classic ESP32 cannot drive and have no pull resistors.</summary>
    internal const int FirstInputOnly = 34;

    private readonly VirtualChip _chip;

    internal VirtualPin(VirtualChip chip, int number)
    {
        _chip = chip;
        Number = number;
    }

    /// <summary>GPIO number.</summary>
    public int Number { get; }

    /// <summary>Firmware has opened the pin.</summary>
    public bool IsOpen { get; internal set; }

    /// <summary>Mode set by firmware; meaningful while open.</summary>
    public PinMode Mode { get; private set; } = PinMode.Input;

    /// <summary>Level the circuit drives into the pin; null when nothing is connected.</summary>
    public bool? ExternalLevel { get; set; }

    /// <summary>The chip drives the pin.</summary>
    public bool IsDriven => IsOpen && Mode == PinMode.Output;

    /// <summary>Level the chip drives; low while it does not drive, as every gate has a pull-down.</summary>
    public bool DrivenLevel { get; private set; }

    /// <summary>Number of level changes driven since power-on.</summary>
    public long EdgeCount { get; private set; }

    /// <summary>Chip time of the last driven level change, in microseconds; negative before the first.</summary>
    public long LastEdgeMicroseconds { get; private set; } = -1;

    /// <summary>Chip time of the last change from low to high, in microseconds; negative before the first.</summary>
    public long LastRiseMicroseconds { get; private set; } = -1;

    /// <summary>PWM duty driven on this pin, 0 to 1; 0 when PWM is stopped.</summary>
    public double PwmDuty { get; private set; }

    /// <summary>The chip has changed the level it drives; the argument is the new level.</summary>
    public event EventHandler<bool>? LevelChanged;

    internal void SetMode(PinMode mode)
    {
        if (mode != PinMode.Input && Number >= FirstInputOnly)
        {
            throw new ArgumentException($"GPIO {Number} is input only and has no pull-up.");
        }

        Mode = mode;

        if (mode != PinMode.Output)
        {
            Drive(false);
        }
    }

    internal void DrivePwm(double duty)
    {
        // A program that runs on for a moment after its chip has lost power drives nothing; its other pins are closed.
        PwmDuty = _chip.IsPowered ? duty : 0;
    }

    internal void Drive(bool level)
    {
        if (level == DrivenLevel)
        {
            return;
        }

        DrivenLevel = level;
        EdgeCount++;
        LastEdgeMicroseconds = _chip.Clock.Microseconds;
        LastRiseMicroseconds = level ? LastEdgeMicroseconds : LastRiseMicroseconds;
        LevelChanged?.Invoke(this, level);
    }

    internal bool Read()
    {
        return IsDriven ? DrivenLevel : ExternalLevel ?? Mode == PinMode.InputPullUp;
    }

    internal void Release()
    {
        IsOpen = false;
        Mode = PinMode.Input;
        PwmDuty = 0;
        Drive(false);
    }
}
