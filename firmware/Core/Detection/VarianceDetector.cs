namespace InvertedAnodeBms.Core.Detection;

/// <summary>D3: cumulated energy of the fluctuation, the likelihood of one and a half times the noise against the noise learned.</summary>
public sealed class VarianceDetector
{
    private const float EnergyShare = 0.5f * (1f - (1f / 2.25f));
    private const float LogarithmOfRatio = 0.405465f;
    private const float Most = 2f;

    private readonly float _threshold;
    private float _sum;

    /// <summary>Creates an empty sum.</summary>
    /// <param name="threshold">Where it speaks: the logarithm of the samples between false alarms, at least; above 0.</param>
    public VarianceDetector(float threshold)
    {
        _threshold = threshold;
    }

    /// <summary>Sum over its threshold, 0 to 2.</summary>
    public float Statistic()
    {
        return _sum / _threshold;
    }

    /// <summary>Takes one sample.</summary>
    /// <param name="sigmas">Residual in standard deviations; clipped at 8.</param>
    public void Take(float sigmas)
    {
        const float MostEnergy = CumulativeSum.Clip * CumulativeSum.Clip;
        float energy = sigmas * sigmas;
        energy = energy < MostEnergy ? energy : MostEnergy;
        float sum = _sum + (EnergyShare * energy) - LogarithmOfRatio;
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
