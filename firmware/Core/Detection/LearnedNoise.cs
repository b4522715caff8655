namespace InvertedAnodeBms.Core.Detection;

/// <summary>Learned deviation of the residual and of its mean of half a second, never below the board's floor.</summary>
/// <remarks>1.2533 of the mean absolute value: for Gaussian noise the root of the mean square, without a root. A plain mean at first.</remarks>
public sealed class LearnedNoise
{
    private const float SigmaOfMean = 1.2533f;
    private const float MeanOfNoise = 0.33f;
    private const float MostVolts = 100f;
    private const float DoubtGrowth = 1.15f;
    private const int LongMilliseconds = 1_000_000;

    private readonly float _floorVolts;

    /// <summary>Deviation of a sample, in V, above 0.</summary>
    public float Volts;

    /// <summary>Deviation of the mean, in V, above 0.</summary>
    public float MeanVolts;

    /// <summary>Time learned from, in milliseconds, up to 1,000 s.</summary>
    public int Milliseconds;

    /// <summary>Begins at the floor.</summary>
    /// <param name="floorVolts">Least deviation that is believed, in V, above 0.</param>
    public LearnedNoise(float floorVolts)
    {
        _floorVolts = floorVolts;
        Volts = floorVolts;
        MeanVolts = floorVolts * MeanOfNoise;
    }

    /// <summary>There is more noise than learned.</summary>
    public void Grow()
    {
        if (Volts < MostVolts)
        {
            Volts *= DoubtGrowth;
            MeanVolts *= DoubtGrowth;
        }
    }

    /// <summary>Learns from one sample.</summary>
    /// <param name="size">Size of the residual, in V, at least 0.</param>
    /// <param name="meanSize">Size of its mean, in V, at least 0.</param>
    /// <param name="pace">Length of the tick.</param>
    public void Learn(float size, float meanSize, Pace pace)
    {
        bool many = Milliseconds >= LongMilliseconds;
        float share = many ? pace.Noise : (float)pace.Milliseconds / (Milliseconds + pace.Milliseconds);
        Milliseconds += many ? 0 : pace.Milliseconds;
        Volts += share * ((size * SigmaOfMean) - Volts);
        Volts = _floorVolts < Volts ? Volts : _floorVolts;

        float floor = _floorVolts * MeanOfNoise;
        MeanVolts += share * ((meanSize * SigmaOfMean) - MeanVolts);
        MeanVolts = floor < MeanVolts ? MeanVolts : floor;
    }
}
