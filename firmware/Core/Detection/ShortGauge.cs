namespace InvertedAnodeBms.Core.Detection;

/// <summary>How heavy the short behind the dips is: a dip over the fast resistance is the current that went through it.</summary>
public sealed class ShortGauge
{
    private const int FadeMilliseconds = 4 * 3_600_000;

    private readonly float _usualOhms;
    private float _perOhm;

    /// <summary>Resistance that a short of milliseconds sees, in ohm: learned, or the design's upper bound.</summary>
    public float FastOhms;

    /// <summary>Current of the dip under way or the last one, in A.</summary>
    public float ShortAmps;

    /// <summary>Largest such current, fading with four hours, in A.</summary>
    public float PeakAmps;

    /// <summary>Charge that went through shorts, fading with four hours, in C.</summary>
    public float Coulombs;

    /// <summary>Creates a gauge.</summary>
    /// <param name="usualOhms">Upper bound of the fast resistance, in ohm, above 0.</param>
    public ShortGauge(float usualOhms)
    {
        _usualOhms = usualOhms;
        Know(0f);
    }

    /// <summary>Takes what has been learned of the fast resistance.</summary>
    /// <param name="fastOhms">In ohm; 0 while unknown.</param>
    public void Know(float fastOhms)
    {
        bool known = _usualOhms * 0.02f < fastOhms && fastOhms < _usualOhms * 50f;
        FastOhms = known ? fastOhms : _usualOhms;
        _perOhm = 1f / FastOhms;
    }

    /// <summary>Takes one sample of a dip under way.</summary>
    /// <param name="depthVolts">Depth of the dip, in V.</param>
    /// <param name="volts">Present residual or its mean, in V.</param>
    /// <param name="milliseconds">Length of the tick.</param>
    public void Take(float depthVolts, float volts, int milliseconds)
    {
        ShortAmps = depthVolts * _perOhm;
        PeakAmps = PeakAmps < ShortAmps ? ShortAmps : PeakAmps;
        Coulombs += volts < 0f ? -volts * _perOhm * milliseconds * 0.001f : 0f;
    }

    /// <summary>Lets the sums fade, about once a second.</summary>
    public void Fade(int milliseconds)
    {
        float share = (float)milliseconds / FadeMilliseconds;
        float left = share < 1f ? 1f - share : 0f;
        PeakAmps *= left;
        Coulombs *= left;
    }
}
