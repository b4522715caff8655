namespace InvertedAnodeBms.Core.Estimation;

/// <summary>
/// Counts charge through the pack by the trapezoidal rule, exactly: one microamp for one millisecond is one nanocoulomb. A current that is the mean
/// since the sample before counts for that time alone.
/// </summary>
/// <remarks>
/// 64-bit integers: a 10 Hz counter in single precision loses up to 0.6 % of each step. Integrates only between two fresh samples; time
/// without samples beyond the allowed gap is reported as missed while it goes by, never guessed.
/// </remarks>
public sealed class ChargeCounter
{
    private readonly int _maximumGapMilliseconds;
    private readonly bool _integrates;
    private long _chargedHalfNanocoulombs;
    private long _dischargedHalfNanocoulombs;
    private bool _hasSample;

    /// <summary>Half nanocoulombs moved by the last call, positive when charging.</summary>
    public long StepHalfNanocoulombs;

    /// <summary>Half nanocoulombs moved by the last call if every current had the same sign, not negative: what a gain error scales.</summary>
    public long MovedHalfNanocoulombs;

    /// <summary>
    /// Half nanocoulombs by which the last step may be wrong, not negative: the current changed between its two samples, nobody knows when.
    /// </summary>
    public long DoubtHalfNanocoulombs;

    /// <summary>Milliseconds that the last call integrated over: the time by which an offset of the sensor has gone into its step.</summary>
    public long StepMilliseconds;

    /// <summary>Milliseconds that the last call had to leave out, because samples were missing for longer than the allowed gap.</summary>
    public long MissedMilliseconds;

    /// <summary>Current of the last sample, in microamps.</summary>
    public int LastMicroamps;

    /// <summary>Milliseconds since the last sample that are neither integrated nor missed yet.</summary>
    public long PendingMilliseconds;

    /// <summary>Creates an empty counter.</summary>
    /// <param name="maximumGapMilliseconds">Longest time between samples that is still integrated, in milliseconds.</param>
    /// <param name="integrates">Each current is the mean over the time since the sample before.</param>
    public ChargeCounter(int maximumGapMilliseconds, bool integrates = false)
    {
        _maximumGapMilliseconds = maximumGapMilliseconds;
        _integrates = integrates;
    }

    /// <summary>Charge put in since boot, in nanocoulombs, not negative.</summary>
    public long ChargedNanocoulombs()
    {
        return _chargedHalfNanocoulombs / 2;
    }

    /// <summary>Charge taken out since boot, in nanocoulombs, not negative.</summary>
    public long DischargedNanocoulombs()
    {
        return _dischargedHalfNanocoulombs / 2;
    }

    /// <summary>Counts one tick.</summary>
    /// <param name="microamps">Pack current in microamps, positive when charging.</param>
    /// <param name="fresh">The current was sampled in this tick and is good.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick, not negative.</param>
    public void Count(int microamps, bool fresh, int elapsedMilliseconds)
    {
        PendingMilliseconds += elapsedMilliseconds;
        StepHalfNanocoulombs = 0;
        MovedHalfNanocoulombs = 0;
        DoubtHalfNanocoulombs = 0;
        StepMilliseconds = 0;
        MissedMilliseconds = 0;

        if (PendingMilliseconds > _maximumGapMilliseconds)
        {
            Miss();
        }

        if (!fresh)
        {
            return;
        }

        if (_hasSample)
        {
            Integrate(microamps);
        }
        else
        {
            Miss();
        }

        LastMicroamps = microamps;
        PendingMilliseconds = 0;
        _hasSample = true;
    }

    /// <summary>Forgets the last sample: the time since then is not known.</summary>
    public void Forget()
    {
        PendingMilliseconds = 0;
        _hasSample = false;
    }

    private void Miss()
    {
        MissedMilliseconds += PendingMilliseconds;
        Forget();
    }

    private void Integrate(int microamps)
    {
        int before = _integrates ? microamps : LastMicroamps;
        StepMilliseconds = PendingMilliseconds;
        StepHalfNanocoulombs = ((long)before + microamps) * PendingMilliseconds;
        MovedHalfNanocoulombs = (Magnitude(before) + Magnitude(microamps)) * PendingMilliseconds;
        DoubtHalfNanocoulombs = Magnitude((long)microamps - before) * PendingMilliseconds;

        if (StepHalfNanocoulombs >= 0)
        {
            _chargedHalfNanocoulombs += StepHalfNanocoulombs;
        }
        else
        {
            _dischargedHalfNanocoulombs -= StepHalfNanocoulombs;
        }
    }

    private static long Magnitude(long value)
    {
        return value < 0 ? -value : value;
    }
}
