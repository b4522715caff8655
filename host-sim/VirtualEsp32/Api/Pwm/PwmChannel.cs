using InvertedAnodeBms.VirtualEsp32;

namespace System.Device.Pwm;

/// <summary>One PWM output of the virtual chip, as nanoFramework shows it.</summary>
public sealed class PwmChannel
{
    private const double Step = 0.0001;

    private readonly VirtualPin _pin;
    private double _dutyCycle;
    private bool _running;

    private PwmChannel(VirtualPin pin, double dutyCycle)
    {
        _pin = pin;
        _dutyCycle = dutyCycle;
    }

    /// <summary>Share of the period that is high, 0 to 1; the hardware knows steps of 0.01 %.</summary>
    public double DutyCycle
    {
        get => _dutyCycle;
        set
        {
            if (value is < 0 or > 1)
            {
                throw new ArgumentOutOfRangeException(nameof(value));
            }

            _dutyCycle = Math.Floor((value / Step) + 1e-9) * Step;
            Update();
        }
    }

    /// <summary>Creates a channel on a pin; null when the pin has not been given a PWM function first.</summary>
    public static PwmChannel? CreateFromPin(int pin, int frequency = 400, double dutyCyclePercentage = 0.5)
    {
        VirtualChip chip = VirtualChip.Current;
        return chip.HasPwmFunction(pin) ? new PwmChannel(chip.RequirePin(pin), dutyCyclePercentage) : null;
    }

    /// <summary>Starts the output.</summary>
    public void Start()
    {
        _running = true;
        Update();
    }

    private void Update()
    {
        _pin.PwmDuty = _running ? _dutyCycle : 0;
    }
}
