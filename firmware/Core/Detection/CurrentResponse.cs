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

    private readonly CurrentMotion _motion;
    private readonly float _stepOhms;
    private float _fastOhms;
    private float _secondOhms;
    private float _doubtOhms;
    private float _power;
    private float _peakVolts;

    /// <summary>Creates a response that believes the model.</summary>
    /// <param name="stepOhms">Upper bound of the fast resistance, in ohm, above 0.</param>
    /// <param name="motion">How the current moves, shared by the cells.</param>
    public CurrentResponse(float stepOhms, CurrentMotion motion)
    {
        _stepOhms = stepOhms;
        _motion = motion;
        _doubtOhms = stepOhms * FirstDoubt;
    }

    /// <summary>What the model gets wrong at the present current, in V.</summary>
    public float Volts()
    {
        return (_fastOhms * (_motion.Amps - _motion.SecondAmps)) + (_secondOhms * _motion.SecondAmps);
    }

    /// <summary>How wrong that still may be, in V, at least 0.</summary>
    public float DoubtVolts()
    {
        return _doubtOhms * _motion.Distance;
    }

    /// <summary>A model that is wrong about how the voltage answers to the current could leave this residual.</summary>
    /// <param name="error">Residual, in V.</param>
    /// <param name="moreOhms">Beyond what can be learned, in ohm, at least 0.</param>
    public bool Explains(float error, float moreOhms)
    {
        float most = (moreOhms + (MostShare * _stepOhms)) * _motion.Away();
        return -most <= error && error <= most;
    }

    /// <summary>There was no step in the last milliseconds.</summary>
    public bool Steady(int milliseconds)
    {
        return _motion.Steady(milliseconds);
    }

    /// <summary>How wrong the voltage may be because of the last step, in V.</summary>
    public float StepVolts()
    {
        return _doubtOhms * _motion.StepAmps;
    }

    /// <summary>The current has stepped with the sample of now: what was seen after the step before is learned.</summary>
    /// <param name="noise">Noise of the voltage, in V: a step that drowns in it teaches nothing.</param>
    public void Step(float noise)
    {
        float step = _motion.EarlierAmps;

        if (0f < step && _motion.IsStep(step, noise))
        {
            float doubt = _doubtOhms + (DoubtShare * ((PeakShare * _peakVolts / step) - _doubtOhms));
            _doubtOhms = doubt < _stepOhms ? doubt : _stepOhms;
        }

        _peakVolts = 0f;
    }

    /// <summary>Learns from the residual of this tick.</summary>
    /// <param name="error">Residual, in V.</param>
    /// <param name="noise">Its noise without doubt, in V, above 0.</param>
    /// <param name="pace">Length of the tick.</param>
    /// <returns>How far the base must move so that it stays where it is at the mean current, in V.</returns>
    public float Learn(float error, float noise, Pace pace)
    {
        bool after = _motion.AfterStep();
        float size = Size.Of(error) - (PeakOfNoise * noise);
        _peakVolts = after && _peakVolts < size ? size : _peakVolts;
        float fast = _motion.Amps - _motion.SecondAmps;
        float second = _motion.SecondAmps - _motion.MeanAmps;
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
        float most = MostShare * _stepOhms;
        float before = _secondOhms;
        _fastOhms = Size.Clip(_fastOhms + (share * fast), most);
        _secondOhms = Size.Clip(_secondOhms + (share * second), most);
        return (before - _secondOhms) * _motion.MeanAmps;
    }
}
