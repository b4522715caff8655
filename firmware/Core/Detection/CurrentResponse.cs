namespace InvertedAnodeBms.Core.Detection;

/// <summary>
/// What the modelled voltage gets wrong per ampere, learned: at once, and within seconds. And how wrong that still is after a step.
/// </summary>
/// <remarks>
/// Two gains on two bands of the current, faster and slower than 3 s, slower than 20 s left to the base: least mean squares, normalised by the
/// largest movement of the last minutes so that small ones teach little. A dip does not correlate with the load, so it averages out. The doubt is
/// half of the mean largest residual per ampere in the two seconds after a step, noise taken off.
/// </remarks>
public sealed class CurrentResponse
{
    private const float LearnShare = 0.04f;
    private const float LearnShareAfterStep = 0.12f;
    private const float MovingSigmas = 6f;
    private const float PeakOfNoise = 2.5f;
    private const float PeakShare = 0.5f;
    private const float DoubtShare = 0.1f;
    private const float FirstDoubt = 0.1f;
    private const float MostShare = 0.5f;
    private const int AfterStepMilliseconds = 2_000;
    private const int LongAgo = 1_000_000;

    private readonly float _stepOhms;
    private readonly float _leastAmps;
    private float _fastOhms;
    private float _secondOhms;
    private float _doubtOhms;
    private float _lastAmps;
    private float _secondAmps;
    private float _meanAmps;
    private float _stepAmps;
    private float _envelope;
    private float _power;
    private float _peakVolts;
    private int _sinceStepMilliseconds = LongAgo;

    /// <summary>Distance of the current from its mean of 20 s, or the last steps fading with 3 s: the larger, in A, at least 0.</summary>
    public float Distance;

    /// <summary>The current has stepped in this tick.</summary>
    public bool Stepped;

    /// <summary>Creates a response that believes the model.</summary>
    /// <param name="stepOhms">Upper bound of the fast resistance, in ohm, above 0.</param>
    /// <param name="leastAmps">A lesser change of the current within a tick is ripple, no step; in A, at least 0.</param>
    public CurrentResponse(float stepOhms, float leastAmps)
    {
        _stepOhms = stepOhms;
        _leastAmps = leastAmps;
        _doubtOhms = stepOhms * FirstDoubt;
    }

    /// <summary>What the model gets wrong at the present current, in V.</summary>
    public float Volts()
    {
        return (_fastOhms * (_lastAmps - _secondAmps)) + (_secondOhms * _secondAmps);
    }

    /// <summary>How wrong that still may be, in V, at least 0.</summary>
    public float DoubtVolts()
    {
        return _doubtOhms * Distance;
    }

    /// <summary>Distance of the current, or of its mean of 3 s, from its mean of 20 s: the larger, in A, at least 0.</summary>
    public float Away()
    {
        float now = _lastAmps - _meanAmps;
        float second = _secondAmps - _meanAmps;
        now = now < 0f ? -now : now;
        second = second < 0f ? -second : second;
        return now < second ? second : now;
    }

    /// <summary>A model that is wrong about how the voltage answers to the current could leave this residual.</summary>
    /// <param name="error">Residual, in V.</param>
    /// <param name="moreOhms">Beyond what can be learned, in ohm, at least 0.</param>
    public bool Explains(float error, float moreOhms)
    {
        float most = (moreOhms + (MostShare * _stepOhms)) * Away();
        return -most <= error && error <= most;
    }

    /// <summary>The last step is less than two seconds ago.</summary>
    public bool AfterStep()
    {
        return _sinceStepMilliseconds < AfterStepMilliseconds;
    }

    /// <summary>There was no step in the last milliseconds.</summary>
    public bool Steady(int milliseconds)
    {
        return milliseconds < _sinceStepMilliseconds;
    }

    /// <summary>How wrong the voltage may be because of the last step, in V.</summary>
    public float StepVolts()
    {
        return _doubtOhms * _stepAmps;
    }

    /// <summary>Begins after a gap: the current is believed to have been what it is.</summary>
    public void Begin(float amps)
    {
        _lastAmps = amps;
        _secondAmps = amps;
        _meanAmps = amps;
        _sinceStepMilliseconds = LongAgo;
        _envelope = 0f;
        Distance = 0f;
        Stepped = false;
    }

    /// <summary>Takes the current of a tick.</summary>
    /// <param name="amps">Current, in A.</param>
    /// <param name="leastVolts">A step that moves the voltage by less is none, in V.</param>
    /// <param name="pace">Length of the tick.</param>
    public void Take(float amps, float leastVolts, Pace pace)
    {
        float swing = amps - _lastAmps;
        swing = swing < 0f ? -swing : swing;
        _lastAmps = amps;
        _secondAmps += pace.Second * (amps - _secondAmps);
        _meanAmps += pace.Current * (amps - _meanAmps);
        float away = amps - _meanAmps;
        Stepped = leastVolts < swing * _stepOhms && _leastAmps <= swing;
        _envelope -= _envelope * pace.Second;
        _envelope = Stepped && _envelope < swing ? swing : _envelope;
        away = away < 0f ? -away : away;
        Distance = away < _envelope ? _envelope : away;

        if (Stepped)
        {
            LearnDoubt();
            _stepAmps = swing;
            _peakVolts = 0f;
            _sinceStepMilliseconds = 0;
        }
        else if (_sinceStepMilliseconds < LongAgo)
        {
            _sinceStepMilliseconds += pace.Milliseconds;
        }
    }

    /// <summary>Learns from the residual of this tick.</summary>
    /// <param name="error">Residual, in V.</param>
    /// <param name="noise">Its noise without doubt, in V, above 0.</param>
    /// <param name="pace">Length of the tick.</param>
    /// <returns>How far the base must move so that it stays where it is at the mean current, in V.</returns>
    public float Learn(float error, float noise, Pace pace)
    {
        bool after = AfterStep();
        float size = error < 0f ? -error : error;
        size -= PeakOfNoise * noise;
        _peakVolts = after && _peakVolts < size ? size : _peakVolts;
        float fast = _lastAmps - _secondAmps;
        float second = _secondAmps - _meanAmps;
        float power = (fast * fast) + (second * second);
        float least = MovingSigmas * noise;
        _power -= _power * pace.Fade;
        _power = _power < power ? power : _power;

        // Above 0 beyond here: the noise has a floor.
        if (power * _stepOhms * _stepOhms <= least * least)
        {
            return 0f;
        }

        float share = (after ? LearnShareAfterStep : LearnShare) * error / (power + _power);
        float before = _secondOhms;
        _fastOhms = Limited(_fastOhms + (share * fast));
        _secondOhms = Limited(_secondOhms + (share * second));
        return (before - _secondOhms) * _meanAmps;
    }

    private void LearnDoubt()
    {
        if (0f < _stepAmps && _sinceStepMilliseconds < LongAgo)
        {
            float doubt = _doubtOhms + (DoubtShare * ((PeakShare * _peakVolts / _stepAmps) - _doubtOhms));
            _doubtOhms = doubt < _stepOhms ? doubt : _stepOhms;
        }
    }

    private float Limited(float ohms)
    {
        float most = MostShare * _stepOhms;
        float low = ohms < -most ? -most : ohms;
        return most < low ? most : low;
    }
}
