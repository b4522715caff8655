using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Estimation;

/// <summary>
/// Learns the resistance of one cell from steps of the current: right after the step, and one second later. PHYSICS 3.3 of the project.
/// </summary>
/// <remarks>
/// Volts before: mean of the two samples before the step. Noise: learned from neighbouring samples at steady current. A step weighs what the
/// noise leaves of it; near empty and full, where a second of current moves the open-circuit voltage, it is left out. So is what a current that was
/// read a sample late makes of a short pulse: voltages that differ although the current did not, or hardly any answer.
/// </remarks>
public sealed class StepResistance
{
    private const int LowestPpm = 50_000;
    private const int HighestPpm = 970_000;
    private const int SecondFromMilliseconds = 850;
    private const int SecondToMilliseconds = 1_150;
    private const float NoisePerSample = 1f / 256f;
    private const float LeastNoise = 50f * 50f;
    private const float NoiseClip = 16f;
    private const float BeforeShare = 0.5f;
    private const float ScatterVariance = 0.02f * 0.02f;
    private const int NotFollowing = -1;
    private const int Unknown = int.MinValue;
    private const int LeastDivisor = 20;
    private const int UnlikeDivisor = 8;
    private const float UnlikeNoise = 16f;
    private const float SecondsPerDay = 86_400f;

    private readonly CellHealth _health;
    private readonly ResistanceReference _reference;
    private readonly int _lowestMicrovolts;
    private readonly int _highestMicrovolts;
    private readonly float _leastOhms;
    private readonly float _mostOhms;
    private readonly float _worthlessVariance;
    private float _noise;
    private int _last = Unknown;
    private int _secondLast = Unknown;
    private int _thirdLast = Unknown;
    private int _fourthLast = Unknown;
    private int _before;
    private int _sum;
    private int _samples = NotFollowing;

    /// <summary>Creates a learner that knows nothing.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="voltageErrorMicrovolts">Largest error of the voltage channel: what its noise is taken for at first.</param>
    /// <param name="reference">Temperature dependence, shared by the cells.</param>
    /// <param name="health">Receives what is learned.</param>
    public StepResistance(CellDesign design, int voltageErrorMicrovolts, ResistanceReference reference, CellHealth health)
    {
        _health = health;
        _reference = reference;
        _lowestMicrovolts = design.Ocv.MicrovoltsAt(LowestPpm);
        _highestMicrovolts = design.Ocv.MicrovoltsAt(HighestPpm);
        _mostOhms = design.PolarisationMicroohms * 1e-6f;
        _leastOhms = _mostOhms / LeastDivisor;
        _worthlessVariance = _mostOhms * _mostOhms / 400f;
        _noise = (float)voltageErrorMicrovolts * voltageErrorMicrovolts / 4f;
        _noise = LeastNoise < _noise ? _noise : LeastNoise;
    }

    /// <summary>Takes over what was known before a reboot; 0 for what was not.</summary>
    public void Restore(float fastOhms, float secondOhms, float longSecondOhms)
    {
        if (0f < fastOhms)
        {
            _health.Fast.Restore(fastOhms);
        }

        if (0f < secondOhms && 0f < longSecondOhms)
        {
            _health.Second.Restore(secondOhms);
            _health.LongSecondOhms = longSecondOhms;
        }
    }

    /// <summary>Takes one tick.</summary>
    /// <param name="step">Current steps of the pack, this tick included.</param>
    /// <param name="microvolts">Voltage of the cell.</param>
    /// <param name="fresh">It was sampled in this tick and is good.</param>
    /// <param name="steady">The temperature is known and is that of the reference.</param>
    public void Follow(CurrentStep step, int microvolts, bool fresh, bool steady)
    {
        if (fresh && _last != Unknown && step.Quiet)
        {
            LearnNoise(microvolts - _last);
        }

        bool following = _samples >= 0 && step.Holding && !step.Completed && steady;
        _samples = following ? _samples : NotFollowing;

        if (step.Completed && fresh && Complete() && steady)
        {
            Begin(step, microvolts);
        }
        else if (following)
        {
            WaitForSecond(step, microvolts, fresh);
        }

        _fourthLast = _thirdLast;
        _thirdLast = _secondLast;
        _secondLast = _last;
        _last = fresh ? microvolts : Unknown;
    }

    /// <summary>Follows the long mean; call about once a minute.</summary>
    /// <param name="seconds">Time since the last call, at least 0.</param>
    public void Age(float seconds)
    {
        float ohms = _health.SecondOhms();

        if (0f < ohms)
        {
            float share = seconds / (SecondsPerDay + seconds);
            _health.LongSecondOhms += (ohms - _health.LongSecondOhms) * share;
        }
    }

    /// <summary>All samples around the step are known.</summary>
    private bool Complete()
    {
        return _last != Unknown && _secondLast != Unknown && _thirdLast != Unknown && _fourthLast != Unknown;
    }

    private void LearnNoise(int difference)
    {
        float square = 0.5f * difference * difference;
        float most = NoiseClip * _noise;
        _noise += ((square < most ? square : most) - _noise) * NoisePerSample;
        _noise = LeastNoise < _noise ? _noise : LeastNoise;
    }

    private void Begin(CurrentStep step, int microvolts)
    {
        _before = (_thirdLast + _fourthLast) / 2;
        bool inside = _before >= _lowestMicrovolts && _before <= _highestMicrovolts && AlikeBefore(microvolts - _before);
        _sum = 0;
        _samples = inside ? 0 : NotFollowing;

        if (inside)
        {
            float variance = Variance(step, 1);
            float ohms = Referred(step, microvolts - _before);

            if (IsWorthTaking(ohms, variance))
            {
                _health.Fast.Take(ohms, WithScatter(ohms, variance));
            }
        }
    }

    /// <summary>The two voltages before the step differ by no more than noise, or little beside the answer.</summary>
    private bool AlikeBefore(int answer)
    {
        float difference = _thirdLast - _fourthLast;
        float share = answer / UnlikeDivisor;
        float square = difference * difference;
        return square <= UnlikeNoise * _noise || square <= share * share;
    }

    private void WaitForSecond(CurrentStep step, int microvolts, bool fresh)
    {
        if (step.AgeMilliseconds >= SecondFromMilliseconds && step.AgeMilliseconds <= SecondToMilliseconds && fresh)
        {
            _sum += microvolts - _before;
            _samples++;
        }

        if (step.AgeMilliseconds <= SecondToMilliseconds)
        {
            return;
        }

        int samples = _samples;
        _samples = NotFollowing;

        if (samples == 0)
        {
            return;
        }

        float variance = Variance(step, samples);
        float ohms = Referred(step, _sum / samples);

        if (IsWorthTaking(ohms, variance))
        {
            _health.Second.Take(ohms, WithScatter(ohms, variance));

            if (_health.LongSecondOhms <= 0f)
            {
                _health.LongSecondOhms = _health.SecondOhms();
            }
        }
    }

    /// <summary>Microvolts per microamp are ohm; <see cref="CurrentStep.StepMicroamps"/> is not 0 after a step.</summary>
    private float Referred(CurrentStep step, int microvolts)
    {
        return (float)microvolts / step.StepMicroamps / _reference.Factor;
    }

    private float Variance(CurrentStep step, int samples)
    {
        float microamps = step.StepMicroamps;
        float noise = _noise * (BeforeShare + (1f / samples));
        return noise / (microamps * microamps) / (_reference.Factor * _reference.Factor);
    }

    private float WithScatter(float ohms, float variance)
    {
        return variance + (ohms * ohms * (ScatterVariance + _reference.FactorVariance));
    }

    private bool IsWorthTaking(float ohms, float variance)
    {
        return variance < _worthlessVariance && _leastOhms <= ohms && ohms < _mostOhms;
    }
}
