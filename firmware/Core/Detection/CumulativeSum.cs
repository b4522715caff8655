namespace InvertedAnodeBms.Core.Detection;

/// <summary>D2, and the sum of D7: a one-sided CUSUM of what lies below the mean, in standard deviations.</summary>
public sealed class CumulativeSum
{
    /// <summary>Deviations are clipped here.</summary>
    public const float Clip = 8f;

    private const float Allowance = 1f;
    private const float Most = 2f;

    private readonly float _threshold;
    private float _sum;

    /// <summary>Creates an empty sum.</summary>
    /// <param name="threshold">Where it speaks, in standard deviations, above 0.</param>
    public CumulativeSum(float threshold)
    {
        _threshold = threshold;
    }

    /// <summary>Sum over its threshold, 0 to 2.</summary>
    public float Statistic()
    {
        return _sum / _threshold;
    }

    /// <summary>Takes one sample.</summary>
    /// <param name="sigmas">Residual in standard deviations.</param>
    public void Take(float sigmas)
    {
        float clipped = sigmas < -Clip ? -Clip : sigmas;
        clipped = clipped < Clip ? clipped : Clip;
        float sum = _sum - clipped - Allowance;
        float most = Most * _threshold;
        sum = sum < most ? sum : most;
        _sum = 0f < sum ? sum : 0f;
    }

    /// <summary>Forgets the samples before a gap.</summary>
    public void Reset()
    {
        _sum = 0f;
    }
}
