namespace InvertedAnodeBms.Core.Detection;

/// <summary>Learned deviation of the residual and of its mean of half a second, never below the board's floor.</summary>
/// <remarks>
/// 1.2533 of the mean absolute value: for Gaussian noise the root of the mean square, without a root. A plain mean at first. A mean is better than a
/// sample only as far as noise spreads the samples over the steps of the converter: without, they share one rounding error, and a ripple of a
/// fraction of a step is one step of the mean. The floor is one step over the root of 12; noise of half a step beside it makes it two floors, and
/// what rounding leaves of a step in the mean is then less than a hundredth (q/pi exp(-2 pi2 s2/q2), Widrow). Between, the square falls slower.
/// </remarks>
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
        MeanVolts = floorVolts;
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
        float share = Share(Milliseconds, pace);
        Milliseconds = Later(Milliseconds, pace);
        Volts = Follow(Volts, size, share, _floorVolts);
        MeanVolts = Follow(MeanVolts, meanSize, share, _floorVolts * MeanShare());
    }

    /// <summary>Floor of the mean over the floor of a sample: 1 without noise beside the steps of the converter.</summary>
    private float MeanShare()
    {
        // The deviation is never below its floor, which is above 0.
        float steps = _floorVolts / Volts;
        float share = steps * steps;
        return MeanOfNoise < share ? share : MeanOfNoise;
    }

    /// <summary>Share by which a deviation follows a sample: a plain mean at first, then one of 1,000 s.</summary>
    /// <param name="learnedMilliseconds">Time learned from, in milliseconds.</param>
    /// <param name="pace">Length of the tick, above 0.</param>
    public static float Share(int learnedMilliseconds, Pace pace)
    {
        bool many = learnedMilliseconds >= LongMilliseconds;
        return many ? pace.Noise : (float)pace.Milliseconds / (learnedMilliseconds + pace.Milliseconds);
    }

    /// <summary>Time learned from after one more sample, in milliseconds; it stays at 1,000 s.</summary>
    public static int Later(int learnedMilliseconds, Pace pace)
    {
        return learnedMilliseconds >= LongMilliseconds ? learnedMilliseconds : learnedMilliseconds + pace.Milliseconds;
    }

    /// <summary>A deviation after one more sample, in V; never below its floor.</summary>
    /// <param name="volts">Deviation before.</param>
    /// <param name="size">Size of the sample, at least 0.</param>
    /// <param name="share">Share by which it follows.</param>
    /// <param name="floorVolts">Least deviation that is believed.</param>
    public static float Follow(float volts, float size, float share, float floorVolts)
    {
        float followed = volts + (share * ((size * SigmaOfMean) - volts));
        return floorVolts < followed ? followed : floorVolts;
    }
}
