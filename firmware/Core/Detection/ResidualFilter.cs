namespace InvertedAnodeBms.Core.Detection;

/// <summary>
/// Takes the slow part away from measured less modelled voltage, and learns how far the rest strays: by noise, after steps of the current, at
/// the knee.
/// </summary>
/// <remarks>
/// The base follows a ramp without lag (double exponential smoothing). It stands still while the residual is beyond four deviations or a dip is
/// under way, but not for ever: then the new level is learned. A load that pulses every second must not blind the detectors, so nothing is blanked
/// for seconds after a step: what the model gets wrong per ampere is learned (resistance), and how wrong it still is (doubt) widens the deviation
/// in proportion to the current's distance from its mean of 20 s. Only the tick of the step itself is skipped: they are not sampled at once.
/// </remarks>
public sealed class ResidualFilter
{
    private const float MostVolts = 100f;
    private const float CalmSigmas = 4f;
    private const float ClipSigmas = 6f;
    private const float KneeShare = 0.5f;
    private const float KneeTimes = 5f;
    private const int LongMilliseconds = 1_000_000;
    private const int RoughMilliseconds = 10_000;
    private const int NotStarted = -1;

    private readonly DetectionSettings _settings;
    private readonly HeldLevel _held;
    private readonly LearnedNoise _noise;
    private readonly StepBlindness _blind = new StepBlindness();
    private float _level;
    private float _lagged;
    private int _settledMilliseconds = NotStarted;

    /// <summary>How the current moves, shared by the cells.</summary>
    public readonly CurrentMotion Motion;

    /// <summary>What the voltage answers to the current beyond the model.</summary>
    public readonly CurrentResponse Response;

    /// <summary>Residual, slow part taken away, in V.</summary>
    public float Volts;

    /// <summary>Deviation that is ordinary now, in V, above 0.</summary>
    public float NoiseVolts;

    /// <summary>Mean of the residual over about a second, in V; single spikes are clipped.</summary>
    public float MeanVolts;

    /// <summary>Deviation of that mean that is ordinary now, in V, above 0.</summary>
    public float MeanNoiseVolts;

    /// <summary>Change of level that was learned in this tick, in V; 0 when none.</summary>
    public float StepVolts;

    /// <summary>What was held as a dip or a rise in this tick turned out to run away: a ramp, learned now.</summary>
    public bool Ran;

    /// <summary>What the voltage may answer to the current beyond the model at the knee, in ohm, at least 0; set from outside.</summary>
    public float KneeOhms;

    /// <summary>The last sample was one to look at: fresh, no step of the current.</summary>
    public bool Usable;

    /// <summary>Creates a filter that knows nothing.</summary>
    /// <param name="settings">Times and floor.</param>
    /// <param name="stepOhms">Upper bound of what the voltage answers to a step of current within a tick, in ohm, above 0.</param>
    /// <param name="motion">How the current moves, shared by the cells.</param>
    public ResidualFilter(DetectionSettings settings, float stepOhms, CurrentMotion motion)
    {
        _settings = settings;
        Motion = motion;
        Response = new CurrentResponse(stepOhms, motion);
        _held = new HeldLevel(settings.HoldMilliseconds);
        _noise = new LearnedNoise(settings.NoiseFloorMicrovolts * 1e-6f);
        NoiseVolts = _noise.Volts;
        MeanNoiseVolts = _noise.MeanVolts;
    }

    /// <summary>Noise is known and the base has settled.</summary>
    public bool Ready()
    {
        return _settledMilliseconds >= _settings.SettleMilliseconds && _noise.Milliseconds >= _settings.WarmMilliseconds;
    }

    /// <summary>A model that is wrong about how the voltage answers to the current, at the knee too, could leave this residual.</summary>
    public bool Explains(float volts)
    {
        return Response.Explains(volts, KneeTimes * KneeOhms);
    }

    /// <summary>There was a gap: the base begins anew with the next sample. What was learned about noise and resistance stays.</summary>
    public void Restart()
    {
        _settledMilliseconds = NotStarted;
        _held.Reset();
        MeanVolts = 0f;
        Volts = 0f;
        StepVolts = 0f;
        Ran = false;
        Usable = false;
    }

    /// <summary>A level known before is back: the base goes there at once.</summary>
    public void Return(float volts)
    {
        Shift(volts);
        Volts -= volts;
        MeanVolts = 0f;
    }

    /// <summary>Moves the base by something known: the model has moved.</summary>
    public void Shift(float volts)
    {
        _level += volts;
        _lagged += volts;
    }

    /// <summary>Fluctuation that is no dip was seen: there is more noise than learned.</summary>
    public void Doubt()
    {
        _noise.Grow();
    }

    /// <summary>Deviation of a sample as learned, in V, above 0.</summary>
    public float LearnedVolts()
    {
        return _noise.Volts;
    }

    /// <summary>Takes one fresh sample, after the current that belongs to it.</summary>
    /// <param name="residual">Measured less modelled voltage, in V.</param>
    /// <param name="pace">Time since the last sample.</param>
    /// <param name="hold">A dip is under way: the base stands still.</param>
    /// <returns>True when the current stepped with it: voltage and current may not belong together.</returns>
    public bool Take(float residual, Pace pace, bool hold)
    {
        bool seen = Usable;
        Usable = false;
        Ran = false;
        StepVolts = 0f;
        bool sane = -MostVolts <= residual && residual <= MostVolts && Motion.Known;

        if (!sane)
        {
            return false;
        }

        if (_settledMilliseconds < 0)
        {
            Begin(residual);
            return false;
        }

        bool stepped = Motion.SteppedWithin(pace.Milliseconds);

        if (stepped)
        {
            Response.Step(_noise.Volts);
        }

        float value = residual - Response.Volts();
        float trend = _level - _lagged;
        float error = value - _level - trend;
        float doubt = Response.DoubtVolts() + (KneeShare * Size.Of(trend)) + (KneeOhms * Motion.Distance);
        bool blind = _blind.Take(stepped && _noise.Volts < Response.StepVolts(), pace.Milliseconds);

        if (stepped)
        {
            Step(error, doubt, pace, seen, hold);
            return true;
        }

        Usable = !blind;
        Volts = error;
        NoiseVolts = _noise.Volts + doubt;
        MeanNoiseVolts = _noise.MeanVolts + doubt;
        Average(error, pace, hold);
        bool rough = _noise.Milliseconds < RoughMilliseconds;
        bool calm = Size.Of(error) <= CalmSigmas * NoiseVolts && Size.Of(MeanVolts) <= CalmSigmas * MeanNoiseVolts;
        bool held = !rough && (hold || !calm);
        Follow(value, trend, pace, held || blind);

        // In a dip nothing is, unless the step explains it: a short does not answer to the load.
        if (!held || (Motion.AfterStep() && (!hold || Response.Explains(error, 0f))))
        {
            Shift(Response.Learn(Size.Clip(error, ClipSigmas * NoiseVolts), _noise.Volts, pace));
        }

        if (!held)
        {
            LearnNoise(error, pace);
        }

        return false;
    }

    /// <summary>The current may have been read late: then the last sample was wrong, and its part of the mean is taken out.</summary>
    private void Step(float error, float doubt, Pace pace, bool undo, bool hold)
    {
        if (undo)
        {
            // A share of a tick is below 1: half a second at most over itself and 450 ms.
            float limit = ClipSigmas * NoiseVolts;
            float value = hold && limit < Size.Of(Volts) ? Volts : Size.Clip(Volts, limit);
            MeanVolts = (MeanVolts - (pace.Mean * value)) / (1f - pace.Mean);
        }

        Volts = error;
        NoiseVolts = _noise.Volts + doubt;
    }

    /// <summary>A single spike is clipped. In a dip nothing is, its depth is to be known; with the first sample that is back it is again.</summary>
    private void Average(float error, Pace pace, bool hold)
    {
        float limit = ClipSigmas * NoiseVolts;
        bool deep = hold && limit < Size.Of(error);
        float value = deep ? error : Size.Clip(error, limit);
        float mean = deep ? MeanVolts : Size.Clip(MeanVolts, limit);
        MeanVolts = mean + (pace.Mean * (value - mean));
    }

    private void Begin(float residual)
    {
        _settledMilliseconds = 0;
        _blind.Reset();
        _level = residual - Response.Volts();
        _lagged = _level;
    }

    private void Follow(float value, float trend, Pace pace, bool held)
    {
        int milliseconds = pace.Milliseconds;

        if (held)
        {
            Shift(trend * pace.Base);
            Hold(milliseconds);
        }
        else if (_settledMilliseconds < _settings.BaseMilliseconds)
        {
            _held.Release(false, milliseconds);
            _level += (value - _level) * milliseconds / (_settledMilliseconds + milliseconds);
            _lagged = _level;
        }
        else
        {
            _level += pace.Base * (value - _level);
            _lagged += pace.Base * (_level - _lagged);
            _held.Release(true, milliseconds);
        }

        _settledMilliseconds += _settledMilliseconds < LongMilliseconds ? milliseconds : 0;
    }

    /// <summary>A level that stays is nothing that fluctuates. Nor is one that runs away: a dip stays about where it fell to.</summary>
    private void Hold(int milliseconds)
    {
        float level = Level();
        bool steady = Motion.Steady(_held.RunMilliseconds() + milliseconds);
        bool lasted = _held.Hold(level, MeanNoiseVolts, milliseconds);
        Ran = steady && _held.RunsAway(level, Size.Of(Volts - MeanVolts), MeanNoiseVolts);

        if (Ran || lasted)
        {
            float slope = Ran ? _held.Slope(level, milliseconds) : 0f;
            LearnLevel();
            _lagged -= slope * _settings.BaseMilliseconds;
        }
    }

    private void LearnLevel()
    {
        StepVolts = Level();
        Shift(StepVolts);
        Volts -= StepVolts;
        MeanVolts = 0f;
        _held.Reset();
    }

    /// <summary>Where the residual is: the mean, or the residual itself as long as the mean is clipped; in V.</summary>
    public float Level()
    {
        float limit = ClipSigmas * NoiseVolts;
        bool clipped = limit < Size.Of(Volts) && Size.Of(MeanVolts) <= limit;
        return clipped ? Volts : MeanVolts;
    }

    private void LearnNoise(float error, Pace pace)
    {
        bool warm = _noise.Milliseconds >= _settings.WarmMilliseconds;

        if (_settledMilliseconds < _settings.BaseMilliseconds || (warm && _noise.Volts < Response.DoubtVolts()))
        {
            return;
        }

        _noise.Learn(Size.Of(error), Size.Of(MeanVolts), pace);
    }
}
