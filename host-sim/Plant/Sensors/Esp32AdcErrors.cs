namespace InvertedAnodeBms.Plant.Sensors;

/// <summary>What one individual ESP32's ADC does wrong.</summary>
/// <param name="ReferenceVolts">True internal reference: 1.0 to 1.2 V part to part (Espressif, ADC calibration driver).</param>
/// <param name="BowSteps">Non-linearity symmetric about mid-scale, at its largest, in steps of the converter.</param>
/// <param name="SkewSteps">Non-linearity antisymmetric about mid-scale, at its largest, in steps of the converter.</param>
/// <param name="NoiseVolts">Standard deviation of a single conversion, in volts at the pin. About 10 mV peak to peak is reported: 2 mV.</param>
public sealed record Esp32AdcErrors(double ReferenceVolts, double BowSteps, double SkewSteps, double NoiseVolts)
{
    /// <summary>A straight line through the nominal reference, without noise.</summary>
    public static Esp32AdcErrors None { get; } = new(1.1, 0, 0, 0);

    /// <summary>Draws one chip: reference evenly from 1.0 to 1.2 V, non-linearity of a few steps, 2 mV of noise.</summary>
    public static Esp32AdcErrors Draw(FastGaussian random)
    {
        return new Esp32AdcErrors(1.0 + (0.2 * random.NextUniform()), 3 * Limited(random), 3 * Limited(random), 2e-3);
    }

    private static double Limited(FastGaussian random)
    {
        return Math.Clamp(random.Next(), -2, 2);
    }
}
