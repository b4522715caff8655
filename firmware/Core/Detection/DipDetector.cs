namespace InvertedAnodeBms.Core.Detection;

/// <summary>D1: samples in a row beyond the threshold, below (dip) or above (rise). One sees the residual, one its mean of a second.</summary>
public sealed class DipDetector
{
    /// <summary>Samples in a row that make a dip.</summary>
    public const int Samples = 2;

    private const float Hold = 0.95f;
    private const float MostRatio = 10f;
    private const float AlmostOne = 0.99f;
    private const int LongestRun = 1_000;

    // A pulse of the load that the current sensor missed leaves a few percent behind for some samples: that is no second sample of a dip.
    private const float EchoShare = 0.05f;
    private const float EchoLeft = 0.7f;

    private readonly float _sigmas;
    private float _echo;

    /// <summary>Samples in a row: below 0 beyond the lower threshold, above 0 beyond the upper, 0 between.</summary>
    public int Run;

    /// <summary>Depth over the threshold, 0 to 10, less than 1 before the second sample; fades.</summary>
    public float Statistic;

    /// <summary>Creates the detector.</summary>
    /// <param name="sigmas">Threshold in standard deviations, above 0.</param>
    public DipDetector(float sigmas)
    {
        _sigmas = sigmas;
    }

    /// <summary>Takes one sample.</summary>
    /// <param name="volts">Residual, in V.</param>
    /// <param name="noiseVolts">Its standard deviation, in V, above 0.</param>
    public void Take(float volts, float noiseVolts)
    {
        float least = _sigmas * noiseVolts;
        float limit = least + _echo;
        float echo = ((volts < 0f ? -volts : volts) - least) * EchoShare;
        _echo *= EchoLeft;
        _echo = _echo < echo ? echo : _echo;

        if (volts < -limit)
        {
            Run = Run < 0 ? (Run > -LongestRun ? Run - 1 : Run) : -1;
        }
        else if (limit < volts)
        {
            Run = Run > 0 ? (Run < LongestRun ? Run + 1 : Run) : 1;
        }
        else
        {
            Run = 0;
        }

        float most = Run <= -Samples ? MostRatio : AlmostOne;
        float ratio = volts < 0f ? -volts / limit : 0f;
        ratio = ratio < most ? ratio : most;
        Statistic *= Hold;
        Statistic = Statistic < ratio ? ratio : Statistic;
    }

    /// <summary>The current has stepped: a single sample before it may be one whose current was read late. It begins no run.</summary>
    public void Step()
    {
        Run = -Samples < Run && Run < Samples ? 0 : Run;
    }

    /// <summary>Forgets the samples before a gap.</summary>
    public void Reset()
    {
        Run = 0;
        Statistic = 0f;
        _echo = 0f;
    }
}
