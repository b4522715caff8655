namespace InvertedAnodeBms.Plant.Sensors;

/// <summary>The analog half of an ADS1115: multiplexer, range, gain, offset, noise, clipping.</summary>
internal sealed class Ads1115Converter
{
    private const double DeviationsPeakToPeak = 6.6;
    private const double DiodeVolts = 0.3;
    private const int Ground = -1;

    // Multiplexer: positive and negative input of MUX 0 to 7 (SBAS444E table 8-3).
    private static readonly int[] s_positive = [0, 0, 1, 2, 0, 1, 2, 3];
    private static readonly int[] s_negative = [1, 3, 3, 3, Ground, Ground, Ground, Ground];

    // Full scale of PGA 0 to 7.
    private static readonly double[] s_fullScaleVolts = [6.144, 4.096, 2.048, 1.024, 0.512, 0.256, 0.256, 0.256];

    // Noise peak to peak at 860 samples a second (table 6-1). Slower rates, where one step hides it, go with the square root of the rate.
    private static readonly double[] s_noiseVolts =
        [430.06e-6, 266.93e-6, 118.63e-6, 64.26e-6, 40.78e-6, 35.83e-6, 35.83e-6, 35.83e-6];

    private readonly IAds1115Inputs _inputs;
    private readonly Ads1115Errors _errors;
    private readonly FastGaussian _noise;

    public Ads1115Converter(IAds1115Inputs inputs, Ads1115Errors errors, ulong seed)
    {
        _inputs = inputs;
        _errors = errors;
        _noise = new FastGaussian(seed);
    }

    /// <summary>An input was more than 0.3 V outside the supply during a conversion: its protection diode conducted.</summary>
    public bool InputViolated { get; set; }

    /// <summary>Converts once with the settings of a CONFIG register.</summary>
    public short Convert(int config)
    {
        int multiplexer = (config >> 12) & 7;
        int range = (config >> 9) & 7;
        double supplyVolts = _inputs.SupplyVolts;
        Watch(supplyVolts);

        double fullScaleVolts = s_fullScaleVolts[range];
        double volts = At(s_positive[multiplexer], supplyVolts) - At(s_negative[multiplexer], supplyVolts);
        double seen = (volts * (1 + _errors.Gain)) + _errors.OffsetVolts + NoiseVolts(range, Ads1115Rate.SamplesPerSecond(config));
        double steps = Math.Round(seen * 32768 / fullScaleVolts);
        return steps >= short.MaxValue ? short.MaxValue : steps <= short.MinValue ? short.MinValue : (short)steps;
    }

    private double NoiseVolts(int range, int samplesPerSecond)
    {
        return _errors.NoiseScale * _noise.Next() * s_noiseVolts[range] / DeviationsPeakToPeak * Math.Sqrt(samplesPerSecond / 860.0);
    }

    private double At(int input, double supplyVolts)
    {
        return input == Ground ? 0 : Math.Clamp(_inputs.InputVolts(input), -DiodeVolts, supplyVolts);
    }

    private void Watch(double supplyVolts)
    {
        for (int i = 0; i < 4; i++)
        {
            double volts = _inputs.InputVolts(i);
            InputViolated |= volts < -DiodeVolts || volts > supplyVolts + DiodeVolts;
        }
    }
}
