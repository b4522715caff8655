namespace InvertedAnodeBms.Core.Detection;

/// <summary>D7: a cell's residual leaves the median of the pack. Current, temperature, reference are common to all cells, a short is not.</summary>
public sealed class MedianDetector
{
    private const float CalmSigmas = 4f;
    private const int WarmMilliseconds = 5 * 60_000;
    private const float MostVolts = 100f;

    private readonly CumulativeSum _sum;
    private readonly float _floorVolts;
    private float _noise;
    private int _learnedMilliseconds;

    /// <summary>Creates the detector.</summary>
    /// <param name="threshold">Where the sum speaks, in standard deviations, above 0.</param>
    /// <param name="floorVolts">Least noise that is believed, in V, above 0.</param>
    public MedianDetector(float threshold, float floorVolts)
    {
        _sum = new CumulativeSum(threshold);
        _floorVolts = floorVolts;
        _noise = floorVolts;
    }

    /// <summary>Sum over its threshold, 0 to 2.</summary>
    public float Statistic()
    {
        return _sum.Statistic();
    }

    /// <summary>Takes one sample.</summary>
    /// <param name="deviation">Residual less the median of the pack, in V.</param>
    /// <param name="pace">Length of the tick.</param>
    public void Take(float deviation, Pace pace)
    {
        bool sane = -MostVolts <= deviation && deviation <= MostVolts;

        if (!sane)
        {
            return;
        }

        float size = deviation < 0f ? -deviation : deviation;
        bool warm = _learnedMilliseconds >= WarmMilliseconds;

        if (!warm || size <= CalmSigmas * _noise)
        {
            _noise = LearnedNoise.Follow(_noise, size, LearnedNoise.Share(_learnedMilliseconds, pace), _floorVolts);
            _learnedMilliseconds = LearnedNoise.Later(_learnedMilliseconds, pace);
        }

        if (warm)
        {
            _sum.Take(deviation / _noise);
        }
    }

    /// <summary>Forgets the samples before a gap.</summary>
    public void Reset()
    {
        _sum.Reset();
    }
}
