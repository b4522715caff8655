namespace InvertedAnodeBms.Core.Detection;

/// <summary>How the current of the pack moves: where it was, how it steps, how far it is from its means. One for all cells.</summary>
/// <remarks>
/// A step is what may move the voltage of the quietest cell beyond its noise. Three bands: the current itself, its mean of 3 s, its mean of 20 s.
/// </remarks>
public sealed class CurrentMotion
{
    private const float MostAmps = 1_000f;
    private const float StepSigmas = 6f;
    private const int AfterStepMilliseconds = 2_000;
    private const int LongAgo = 1_000_000;

    private readonly float _stepOhms;
    private readonly float _leastAmps;
    private float _envelope;
    private bool _begun;

    /// <summary>Current of the last sample, in A.</summary>
    public float Amps;

    /// <summary>Its mean of 3 s, in A.</summary>
    public float SecondAmps;

    /// <summary>Its mean of 20 s, in A.</summary>
    public float MeanAmps;

    /// <summary>Distance of the current from its mean of 20 s, or the last steps fading with 3 s: the larger, in A, at least 0.</summary>
    public float Distance;

    /// <summary>Size of the last step, in A; 0 before there was one.</summary>
    public float StepAmps;

    /// <summary>Size of the step before it, in A; 0 when that was long before.</summary>
    public float EarlierAmps;

    /// <summary>Time since the last step, in milliseconds, up to 1,000 s: 0 with the sample that it came with.</summary>
    public int SinceStepMilliseconds = LongAgo;

    /// <summary>The last sample was a current.</summary>
    public bool Known;

    /// <summary>Creates a motion of nothing.</summary>
    /// <param name="stepOhms">Upper bound of what the voltage answers to a step within a tick, in ohm, above 0.</param>
    /// <param name="leastAmps">A lesser change within a tick is ripple, no step; in A, at least 0.</param>
    public CurrentMotion(float stepOhms, float leastAmps)
    {
        _stepOhms = stepOhms;
        _leastAmps = leastAmps;
    }

    /// <summary>There was a gap: with the next sample the current is believed to have been what it is.</summary>
    public void Restart()
    {
        _begun = false;
        Known = false;
    }

    /// <summary>Takes the current of a tick.</summary>
    /// <param name="amps">Current, positive when charging, in A.</param>
    /// <param name="noiseVolts">Noise of the quietest cell, in V: what moves no voltage beyond it is no step.</param>
    /// <param name="pace">Time since the last sample.</param>
    public void Take(float amps, float noiseVolts, Pace pace)
    {
        Known = -MostAmps <= amps && amps <= MostAmps;

        if (!Known)
        {
            return;
        }

        if (!_begun)
        {
            Begin(amps);
            return;
        }

        float swing = Size.Of(amps - Amps);
        Amps = amps;
        SecondAmps += pace.Second * (amps - SecondAmps);
        MeanAmps += pace.Current * (amps - MeanAmps);
        bool stepped = IsStep(swing, noiseVolts);
        _envelope -= _envelope * pace.Second;
        _envelope = stepped && _envelope < swing ? swing : _envelope;
        float away = Size.Of(amps - MeanAmps);
        Distance = away < _envelope ? _envelope : away;

        if (stepped)
        {
            EarlierAmps = SinceStepMilliseconds < LongAgo ? StepAmps : 0f;
            StepAmps = swing;
            SinceStepMilliseconds = 0;
        }
        else if (SinceStepMilliseconds < LongAgo)
        {
            SinceStepMilliseconds += pace.Milliseconds;
        }
    }

    /// <summary>A change of the current within a tick is a step for a cell of this noise.</summary>
    /// <param name="amps">Size of the change, in A.</param>
    /// <param name="noiseVolts">Noise of the cell, in V.</param>
    public bool IsStep(float amps, float noiseVolts)
    {
        return StepSigmas * noiseVolts < amps * _stepOhms && _leastAmps <= amps;
    }

    /// <summary>There was a step in the last milliseconds, which are those since a cell's last sample: with that of now.</summary>
    public bool SteppedWithin(int milliseconds)
    {
        return SinceStepMilliseconds < milliseconds;
    }

    /// <summary>Distance of the current, or of its mean of 3 s, from its mean of 20 s: the larger, in A, at least 0.</summary>
    public float Away()
    {
        float now = Size.Of(Amps - MeanAmps);
        float second = Size.Of(SecondAmps - MeanAmps);
        return now < second ? second : now;
    }

    /// <summary>The last step is less than two seconds ago.</summary>
    public bool AfterStep()
    {
        return SinceStepMilliseconds < AfterStepMilliseconds;
    }

    /// <summary>There was no step in the last milliseconds.</summary>
    public bool Steady(int milliseconds)
    {
        return milliseconds < SinceStepMilliseconds;
    }

    private void Begin(float amps)
    {
        _begun = true;
        Amps = amps;
        SecondAmps = amps;
        MeanAmps = amps;
        SinceStepMilliseconds = LongAgo;
        _envelope = 0f;
        Distance = 0f;
    }
}
