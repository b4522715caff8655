using InvertedAnodeBms.VirtualEsp32;

namespace System.Device.Pwm;

/// <summary>One PWM output of the virtual chip, as nanoFramework shows it.</summary>
/// <remarks>
/// After nf-interpreter of July 2026 (sys_dev_pwm_native_System_Device_Pwm_PwmChannel.cpp): the duty cycle is cut to 0.01 %, then to the steps the
/// timer has at the frequency, 8,192 at 5 kHz.
/// </remarks>
public sealed class PwmChannel
{
    private const uint DutyUnits = 10_000;
    private const long TimerHertz = 80_000_000;
    private const int TimerBits = 20;

    private readonly VirtualPin _pin;
    private readonly uint _steps;
    private uint _dutyCycle;
    private bool _running;

    private PwmChannel(VirtualPin pin, int frequency, double dutyCycle)
    {
        _pin = pin;
        _steps = StepsAt(frequency);
        DutyCycle = dutyCycle;
    }

    /// <summary>Share of the period that is high, 0 to 1; always cut, never rounded up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 1.</exception>
    public double DutyCycle
    {
        get => _dutyCycle / (double)DutyUnits;
        set
        {
            if (value is not (>= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(value));
            }

            _dutyCycle = (uint)(value * DutyUnits);
            Update();
        }
    }

    /// <summary>Creates a channel on a pin; null when the pin has not been given a PWM function first.</summary>
    /// <exception cref="ArgumentException">The pin cannot drive, or no positive frequency.</exception>
    public static PwmChannel? CreateFromPin(int pin, int frequency = 400, double dutyCyclePercentage = 0.5)
    {
        VirtualChip chip = VirtualChip.Current;

        if (!chip.HasPwmFunction(pin))
        {
            return null;
        }

        if (pin >= VirtualPin.FirstInputOnly || frequency <= 0)
        {
            throw new ArgumentException($"No PWM of {frequency} Hz on GPIO {pin}.");
        }

        return new PwmChannel(chip.RequirePin(pin), frequency, dutyCyclePercentage);
    }

    /// <summary>Starts the output.</summary>
    public void Start()
    {
        _running = true;
        Update();
    }

    // The largest resolution that the timer's clock can still divide down to the frequency.
    private static uint StepsAt(int frequency)
    {
        int bits = TimerBits - 1;

        while (bits > 1 && TimerHertz * 256 / frequency / (1L << bits) <= 256)
        {
            bits--;
        }

        return 1u << bits;
    }

    private void Update()
    {
        _pin.DrivePwm(_running ? (double)(_steps * _dutyCycle / DutyUnits) / _steps : 0);
    }
}
