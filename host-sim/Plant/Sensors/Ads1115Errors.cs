namespace InvertedAnodeBms.Plant.Sensors;

/// <summary>What one individual ADS1115 does wrong (SBAS444E section 5.5).</summary>
/// <param name="Gain">Relative gain error: 0.0001 typical, 0.0015 at most.</param>
/// <param name="OffsetVolts">Offset: one step of 62.5 uV typical, three at most.</param>
/// <param name="ClockError">Relative error of the conversion time: 0.1 at most.</param>
/// <param name="NoiseScale">Factor on the typical noise; 0 switches it off.</param>
public sealed record Ads1115Errors(double Gain, double OffsetVolts, double ClockError, double NoiseScale)
{
    /// <summary>A flawless chip without noise.</summary>
    public static Ads1115Errors None { get; } = new(0, 0, 0, 0);

    /// <summary>Draws one chip: normal, cut at the maximum; typical noise.</summary>
    public static Ads1115Errors Draw(FastGaussian random)
    {
        return new Ads1115Errors(
            Limited(random, 5e-4, 1.5e-3),
            Limited(random, 62.5e-6, 187.5e-6),
            Limited(random, 0.04, 0.1),
            1);
    }

    private static double Limited(FastGaussian random, double typical, double maximum)
    {
        return Math.Clamp(typical * random.Next(), -maximum, maximum);
    }
}
