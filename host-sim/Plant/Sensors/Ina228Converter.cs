namespace InvertedAnodeBms.Plant.Sensors;

/// <summary>The analog half of an INA228: physical inputs in, codes out, with gain, offset, noise, rounding and range ends.</summary>
internal sealed class Ina228Converter
{
    private const double BusVoltsPerStep = 195.3125e-6;
    private const double WideVoltsPerStep = 312.5e-9;
    private const double NarrowVoltsPerStep = 78.125e-9;
    private const double CelsiusPerStep = 7.8125e-3;
    private const int Highest20 = (1 << 19) - 1;
    private const int Lowest20 = -(1 << 19);

    private readonly IIna228Inputs _inputs;
    private readonly Ina228Errors _errors;
    private readonly FastGaussian _noise;
    private double _busNoiseSteps;
    private double _shuntNoiseSteps;
    private double _shuntStepsPerVolt;

    public Ina228Converter(IIna228Inputs inputs, Ina228Errors errors, ulong seed)
    {
        _inputs = inputs;
        _errors = errors;
        _noise = new FastGaussian(seed);
    }

    /// <summary>Takes over range and noise of new settings.</summary>
    public void Apply(Ina228Settings settings, bool narrow)
    {
        _busNoiseSteps = _errors.NoiseScale * Ina228Noise.Steps(false, settings.AveragingField, settings.BusTimeField);
        _shuntNoiseSteps = _errors.NoiseScale * Ina228Noise.Steps(narrow, settings.AveragingField, settings.ShuntTimeField);
        _shuntStepsPerVolt = 1 / (narrow ? NarrowVoltsPerStep : WideVoltsPerStep);
    }

    /// <summary>Bus code: two's complement of 20 bits, but never negative (table 7-10).</summary>
    public int ConvertBus()
    {
        double volts = (_inputs.BusVolts * (1 + _errors.BusGain)) + _errors.BusOffsetVolts;
        return Round((volts / BusVoltsPerStep) + (_busNoiseSteps * _noise.Next()), 0, Highest20);
    }

    /// <summary>Shunt code: two's complement of 20 bits.</summary>
    public int ConvertShunt()
    {
        double volts = (_inputs.ShuntVolts * (1 + _errors.ShuntGain)) + _errors.ShuntOffsetVolts;
        return Round((volts * _shuntStepsPerVolt) + (_shuntNoiseSteps * _noise.Next()), Lowest20, Highest20);
    }

    /// <summary>Temperature code: two's complement of 16 bits.</summary>
    public int ConvertTemperature()
    {
        return Round((_inputs.DieCelsius + _errors.DieOffsetCelsius) / CelsiusPerStep, short.MinValue, short.MaxValue);
    }

    private static int Round(double steps, int lowest, int highest)
    {
        return steps >= highest ? highest : steps <= lowest ? lowest : (int)Math.Round(steps);
    }
}
