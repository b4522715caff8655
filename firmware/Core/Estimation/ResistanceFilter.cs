namespace InvertedAnodeBms.Core.Estimation;

/// <summary>
/// Mean of noisy values of one resistance, each weighted by what it is worth: a Kalman filter with one state.
/// </summary>
/// <remarks>
/// A value far outside what both variances explain (a step that came with a short or a moved contact) counts the less the farther it is. When
/// values keep falling outside on one side, the resistance has changed, and the filter opens.
/// </remarks>
public sealed class ResistanceFilter
{
    /// <summary>Values before the mean counts as learned.</summary>
    public const int Learned = 3;

    private const float FarSquared = 9f;
    private const float StartShare = 0.3f;
    private const float RestoredShare = 0.1f;
    private const float WanderShare = 0.005f;
    private const int OutliersThatConvince = 4;

    private int _outliers;

    /// <summary>Weighted mean, in ohm; 0 without values.</summary>
    public float Ohms;

    /// <summary>Its variance, in ohm squared.</summary>
    public float Variance;

    /// <summary>Values taken; stays at <see cref="Learned"/>.</summary>
    public int Count;

    /// <summary>Weighted mean of enough values, in ohm; 0 before.</summary>
    public float LearnedOhms()
    {
        return Count >= Learned ? Ohms : 0f;
    }

    /// <summary>Starts with a resistance that was known before.</summary>
    /// <param name="ohms">Resistance, above 0.</param>
    public void Restore(float ohms)
    {
        float doubt = ohms * RestoredShare;
        Ohms = ohms;
        Variance = doubt * doubt;
        Count = Learned;
    }

    /// <summary>Takes one value.</summary>
    /// <param name="ohms">Value, above 0.</param>
    /// <param name="variance">Its variance, above 0.</param>
    public void Take(float ohms, float variance)
    {
        if (Count == 0)
        {
            Ohms = ohms;
            Open();
            Count = 1;
            return;
        }

        float wander = Ohms * WanderShare;
        float before = Variance + (wander * wander);
        float expected = before + variance;
        float surprise = ohms - Ohms;
        float far = surprise * surprise / (FarSquared * expected);

        if (far <= 1f)
        {
            _outliers = 0;
        }
        else
        {
            CountOutlier(surprise < 0f);
            surprise /= far;
        }

        float gain = before / expected;
        Ohms += gain * surprise;
        Variance = (1f - gain) * before;
        Count = Count < Learned ? Count + 1 : Count;

        if (_outliers >= OutliersThatConvince || _outliers <= -OutliersThatConvince)
        {
            _outliers = 0;
            Open();
        }
    }

    private void CountOutlier(bool below)
    {
        bool turned = below ? _outliers > 0 : _outliers < 0;
        _outliers = turned ? 0 : _outliers;
        _outliers += below ? -1 : 1;
    }

    private void Open()
    {
        float start = Ohms * StartShare;
        Variance = start * start;
    }
}
