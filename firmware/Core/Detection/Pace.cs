namespace InvertedAnodeBms.Core.Detection;

/// <summary>Shares by which the averages move in one tick: computed when the length of the tick changes, not in every one.</summary>
public sealed class Pace
{
    private const float MeanMilliseconds = 450f;
    private const float SecondMilliseconds = 3_000f;
    private const float CurrentMilliseconds = 20_000f;
    private const float FadeMilliseconds = 600_000f;

    private readonly float _baseMilliseconds;

    /// <summary>Length of the tick, in milliseconds.</summary>
    public int Milliseconds;

    /// <summary>Share of the base, of <see cref="DetectionSettings.BaseMilliseconds"/>.</summary>
    public float Base;

    /// <summary>Share of the mean over a second: 450 ms have the noise of a boxcar of one.</summary>
    public float Mean;

    /// <summary>Share of the current's mean over seconds, of 3 s.</summary>
    public float Second;

    /// <summary>Share of the mean current, of 20 s.</summary>
    public float Current;

    /// <summary>Share of the noise, of 1,000 s: 1e-4 at 10 Hz.</summary>
    public float Noise;

    /// <summary>Share of the evidence that fades, of 10 minutes.</summary>
    public float Fade;

    /// <summary>Creates shares of no time.</summary>
    public Pace(DetectionSettings settings)
    {
        _baseMilliseconds = settings.BaseMilliseconds;
    }

    /// <summary>Takes the length of a tick.</summary>
    public void Set(int milliseconds)
    {
        if (milliseconds == Milliseconds)
        {
            return;
        }

        Milliseconds = milliseconds;
        Base = milliseconds / (_baseMilliseconds + milliseconds);
        Mean = milliseconds / (MeanMilliseconds + milliseconds);
        Second = milliseconds / (SecondMilliseconds + milliseconds);
        Current = milliseconds / (CurrentMilliseconds + milliseconds);
        Noise = milliseconds * 1e-6f;
        Fade = milliseconds / (FadeMilliseconds + milliseconds);
    }
}
