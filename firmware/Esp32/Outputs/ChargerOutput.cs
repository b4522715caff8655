using System;
using System.Device.Pwm;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.Outputs;

/// <summary>Charge current set by the duty cycle of a PWM output, filtered and turned into a current by the board.</summary>
/// <remarks>
/// Always rounded down: to 0.01 % of full scale by nanoFramework, then to 1/8192 by the timer, which has 13 bits at 5 kHz. A PWM output keeps
/// running when the program hangs: the gate must not depend on it.
/// </remarks>
public sealed class ChargerOutput : ICharger
{
    private const int FrequencyHertz = 5_000;
    private const int Steps = 10_000;

    private readonly PwmChannel _pwm;
    private readonly int _fullScaleMicroamps;

    /// <summary>Starts the output at zero.</summary>
    /// <param name="pin">GPIO that already has a PWM function.</param>
    /// <param name="fullScale">Current at a duty cycle of one.</param>
    /// <exception cref="InvalidOperationException">The pin has no PWM function.</exception>
    public ChargerOutput(int pin, ElectricCurrent fullScale)
    {
        PwmChannel? pwm = PwmChannel.CreateFromPin(pin, FrequencyHertz, 0);

        if (pwm == null)
        {
            throw new InvalidOperationException();
        }

        _pwm = pwm;
        _pwm.DutyCycle = 0;
        _pwm.Start();
        _fullScaleMicroamps = Units.Microamps(fullScale);
    }

    /// <inheritdoc/>
    public bool SetMicroamps(int microamps)
    {
        long step = (long)microamps * Steps / _fullScaleMicroamps;

        if (step < 0)
        {
            step = 0;
        }

        if (step > Steps)
        {
            step = Steps;
        }

        _pwm.DutyCycle = (int)step / (double)Steps;
        return true;
    }
}
