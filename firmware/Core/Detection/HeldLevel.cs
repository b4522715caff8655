namespace InvertedAnodeBms.Core.Detection;

/// <summary>How long the base has stood still, and whether what it is held for stays where it fell to or runs away like a ramp.</summary>
public sealed class HeldLevel
{
    private const float Sigmas = 4f;

    // A ramp's mean is half a second late; that of a jump is at first as far off as it jumped.
    private const float GradualShare = 0.6f;
    private const int FirstMilliseconds = 1_500;

    private readonly int _mostMilliseconds;
    private float _volts;
    private int _heldMilliseconds;
    private int _runMilliseconds;

    /// <summary>Begins with nothing held.</summary>
    /// <param name="mostMilliseconds">The base stands still at most this long, in milliseconds.</param>
    public HeldLevel(int mostMilliseconds)
    {
        _mostMilliseconds = mostMilliseconds;
    }

    /// <summary>Time since this hold began or the level was last back within the noise, in milliseconds.</summary>
    public int RunMilliseconds()
    {
        return _runMilliseconds;
    }

    /// <summary>Forgets what was held.</summary>
    public void Reset()
    {
        _heldMilliseconds = 0;
        _runMilliseconds = 0;
    }

    /// <summary>The base follows in this tick.</summary>
    /// <param name="settled">It has settled before: the time held passes twice as fast as it came.</param>
    /// <param name="milliseconds">Length of the tick.</param>
    public void Release(bool settled, int milliseconds)
    {
        _runMilliseconds = 0;

        if (settled)
        {
            _heldMilliseconds = _heldMilliseconds > 2 * milliseconds ? _heldMilliseconds - (2 * milliseconds) : 0;
        }
    }

    /// <summary>The base stands still in this tick.</summary>
    /// <param name="level">Where the residual is, in V.</param>
    /// <param name="noise">Deviation of the mean, in V, above 0.</param>
    /// <param name="milliseconds">Length of the tick.</param>
    /// <returns>True when it has been held for long: the level is to be learned.</returns>
    public bool Hold(float level, float noise, int milliseconds)
    {
        // A dip that is back but not over yet: the next one falls from there, and is no ramp because it is deeper.
        bool back = -Sigmas * noise < level && level < Sigmas * noise;
        _runMilliseconds = back ? 0 : _runMilliseconds + milliseconds;
        _heldMilliseconds += milliseconds;
        _volts = _runMilliseconds < FirstMilliseconds ? level : _volts;
        return _heldMilliseconds >= _mostMilliseconds;
    }

    /// <summary>What is held runs away, gradually and far: a ramp, to be learned.</summary>
    /// <param name="level">Where the residual is, in V.</param>
    /// <param name="apart">Distance of the residual from its mean, in V, at least 0.</param>
    /// <param name="noise">Deviation of the mean, in V, above 0.</param>
    public bool RunsAway(float level, float apart, float noise)
    {
        float run = (level - _volts) * (_volts < 0f ? -1f : 1f);
        float size = _volts < 0f ? -_volts : _volts;
        return size + (Sigmas * noise) < run && apart < GradualShare * run;
    }

    /// <summary>Slope of what has run away, in V/ms.</summary>
    /// <param name="level">Where the residual is, in V.</param>
    /// <param name="milliseconds">Length of the tick, above 0.</param>
    public float Slope(float level, int milliseconds)
    {
        // Above 0: what ran away has been held for longer than that.
        return (level - _volts) / (_runMilliseconds - FirstMilliseconds + milliseconds);
    }
}
