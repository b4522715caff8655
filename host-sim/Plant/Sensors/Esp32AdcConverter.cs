using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Sensors;

/// <summary>
/// ADC1 of a classic ESP32 at 12 dB attenuation as it is: reference of its own, a few steps of non-linearity, a bent upper end, noise.
/// </summary>
/// <remarks>
/// Below 2.45 V: volts = 0.142 + code x reference x 196602 / 65536 / 4096 (Espressif's constants for ADC1). Above, Espressif's look-up tables
/// (codes 2880 to 4096, for 1.0 and 1.2 V) show two things that this curve follows to about 45 steps: the full code is reached at 3.06 to 3.21 V
/// whatever the reference, so most chips read too high there; chips with a low reference first flatten and read too low by some 50 steps.
/// </remarks>
public sealed class Esp32AdcConverter : IAdcConverter
{
    private const double OffsetVolts = 0.142;
    private const double ScalePerReference = 196602.0 / 65536.0 / 4096.0;
    private const double BendVolts = 2.45;
    private const int FullCode = 4095;

    private readonly FastGaussian _noise;
    private readonly double _noiseVolts;
    private readonly double _stepsPerVolt;
    private readonly double _bowSteps;
    private readonly double _skewSteps;
    private readonly double _bendSpanVolts;
    private readonly double _riseSteps;
    private readonly double _flatSteps;

    /// <summary>Builds one individual converter.</summary>
    /// <param name="errors">What it does wrong.</param>
    /// <param name="seed">Seed of its noise.</param>
    /// <exception cref="ArgumentOutOfRangeException">Reference outside 0.9 to 1.3 V: no ESP32 has it.</exception>
    public Esp32AdcConverter(Esp32AdcErrors errors, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(errors.ReferenceVolts, 0.9);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(errors.ReferenceVolts, 1.3);

        _noise = new FastGaussian(seed);
        _noiseVolts = errors.NoiseVolts;
        _stepsPerVolt = 1 / (errors.ReferenceVolts * ScalePerReference);
        _bowSteps = 4 * errors.BowSteps;
        _skewSteps = 6 * Math.Sqrt(3) * errors.SkewSteps;

        double fullVolts = 3.06 + (0.75 * (errors.ReferenceVolts - 1.0));
        _bendSpanVolts = fullVolts - BendVolts;
        _riseSteps = 4096 - ((fullVolts - OffsetVolts) * _stepsPerVolt);
        _flatSteps = 2850 * Math.Max(0, 1.1 - errors.ReferenceVolts);
    }

    /// <inheritdoc/>
    public int Convert(double volts)
    {
        double seen = volts + (_noiseVolts * _noise.Next());
        double steps = (seen - OffsetVolts) * _stepsPerVolt;
        double share = steps * (1.0 / 4096);

        if (share <= 0)
        {
            return 0;
        }

        if (share < 1)
        {
            double middle = share * (1 - share);
            steps += (_bowSteps * middle) + (_skewSteps * middle * (1 - (2 * share)));
        }

        double above = (seen - BendVolts) / _bendSpanVolts;

        if (above > 0)
        {
            steps += Bend(above);
        }

        int code = (int)(steps + 0.5);
        return code > FullCode ? FullCode : code < 0 ? 0 : code;
    }

    private double Bend(double above)
    {
        return above >= 1 ? FullCode : (_riseSteps * above * above) - (_flatSteps * above * (1 - above));
    }
}
