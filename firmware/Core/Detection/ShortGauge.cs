namespace InvertedAnodeBms.Core.Detection;

/// <summary>How heavy the short behind the dips is: a dip over the fast resistance is the current that went through it.</summary>
public sealed class ShortGauge
{
    private const int FadeMilliseconds = 4 * 3_600_000;
    private const int LeastMicrovolts = 100_000;

    private readonly float _usualOhms;
    private readonly CellDetection _result;

    /// <summary>Creates a gauge.</summary>
    /// <param name="usualOhms">Upper bound of the fast resistance, in ohm, above 0.</param>
    /// <param name="result">Result that is written.</param>
    public ShortGauge(float usualOhms, CellDetection result)
    {
        _result = result;
        _usualOhms = usualOhms;
    }

    /// <summary>Resistance that a short of milliseconds sees, in ohm: learned, or the design's upper bound.</summary>
    /// <param name="learnedOhms">What has been learned; 0 while unknown.</param>
    public float Believed(float learnedOhms)
    {
        bool known = _usualOhms * 0.02f < learnedOhms && learnedOhms < _usualOhms * 50f;
        return known ? learnedOhms : _usualOhms;
    }

    /// <summary>Takes one sample of a dip under way.</summary>
    /// <param name="depthVolts">Depth of the dip, in V.</param>
    /// <param name="volts">Present residual or its mean, in V.</param>
    /// <param name="fastOhms">Resistance that a short of milliseconds sees, in ohm, above 0: <see cref="Believed"/>.</param>
    /// <param name="milliseconds">Length of the tick.</param>
    public void Take(float depthVolts, float volts, float fastOhms, int milliseconds)
    {
        float amps = depthVolts / fastOhms;
        _result.ShortAmps = amps;
        _result.PeakShortAmps = _result.PeakShortAmps < amps ? amps : _result.PeakShortAmps;
        _result.ShortCoulombs += volts < 0f ? -volts / fastOhms * milliseconds * 0.001f : 0f;
    }

    /// <summary>Lets peak and charge fade and brings the conductance up to date, about once a second.</summary>
    /// <param name="cellMicrovolts">Voltage of the cell; 0 when it is not good.</param>
    /// <param name="milliseconds">Time since the last call.</param>
    public void Fade(int cellMicrovolts, int milliseconds)
    {
        float share = (float)milliseconds / FadeMilliseconds;
        float left = share < 1f ? 1f - share : 0f;
        _result.PeakShortAmps *= left;
        _result.ShortCoulombs *= left;

        if (cellMicrovolts > LeastMicrovolts)
        {
            _result.ShortSiemens = _result.PeakShortAmps * 1e6f / cellMicrovolts;
        }
    }
}
