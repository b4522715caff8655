namespace InvertedAnodeBms.Plant.Sensors;

/// <summary>What one individual INA228 does wrong, after calibration by nobody (SLYS021A section 6.5, typical and maximum at 25 degC).</summary>
/// <param name="BusGain">Relative gain error of the bus voltage: 0.0001 typical, 0.0005 at most.</param>
/// <param name="BusOffsetVolts">Offset of the bus voltage: 1 mV typical, 2.5 mV at most.</param>
/// <param name="ShuntGain">Relative gain error of the shunt voltage: 0.0001 typical, 0.0005 at most.</param>
/// <param name="ShuntOffsetVolts">Offset of the shunt voltage: 0.3 uV typical, 1 uV at most.</param>
/// <param name="DieOffsetCelsius">Offset of the die temperature: 0.15 degC typical, 1 degC at most.</param>
/// <param name="ClockError">Relative error of the conversion times: 0.005 at most.</param>
/// <param name="NoiseScale">Factor on the typical noise; 0 switches it off.</param>
public sealed record Ina228Errors(
    double BusGain,
    double BusOffsetVolts,
    double ShuntGain,
    double ShuntOffsetVolts,
    double DieOffsetCelsius,
    double ClockError,
    double NoiseScale)
{
    /// <summary>A flawless chip without noise.</summary>
    public static Ina228Errors None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Draws one chip: normal with the typical value as standard deviation, cut at the maximum; typical noise.</summary>
    public static Ina228Errors Draw(FastGaussian random)
    {
        return new Ina228Errors(
            Limited(random, 1e-4, 5e-4),
            Limited(random, 1e-3, 2.5e-3),
            Limited(random, 1e-4, 5e-4),
            Limited(random, 0.3e-6, 1e-6),
            Limited(random, 0.15, 1),
            Limited(random, 0.002, 0.005),
            1);
    }

    private static double Limited(FastGaussian random, double typical, double maximum)
    {
        return Math.Clamp(typical * random.Next(), -maximum, maximum);
    }
}
