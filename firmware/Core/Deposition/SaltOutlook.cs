namespace InvertedAnodeBms.Core.Deposition;

/// <summary>What three modes of depletion become after a fixed time: the answer to "which steady current may flow until then".</summary>
/// <remarks>sum z_k exp(-H/tau_k) + i sum K_k (1 - exp(-H/tau_k)), solved for i. Neither division nor exponential per tick.</remarks>
public sealed class SaltOutlook
{
    private readonly float _seconds;
    private float _left1 = 1f;
    private float _left2 = 1f;
    private float _left3 = 1f;
    private float _perGain;

    /// <summary>Creates an outlook over a time.</summary>
    /// <param name="seconds">The time, above 0.</param>
    public SaltOutlook(float seconds)
    {
        _seconds = seconds;
    }

    /// <summary>Takes the rates of the modes, in 1/s, and their gains, in mol/m3 per A/m2.</summary>
    public void Refresh(float rate1, float rate2, float rate3, float gain1, float gain2, float gain3)
    {
        float risen1 = Approximation.Approach(_seconds * rate1);
        float risen2 = Approximation.Approach(_seconds * rate2);
        float risen3 = Approximation.Approach(_seconds * rate3);
        float gain = (gain1 * risen1) + (gain2 * risen2) + (gain3 * risen3);
        _left1 = 1f - risen1;
        _left2 = 1f - risen2;
        _left3 = 1f - risen3;
        _perGain = 0f < gain ? 1f / gain : 0f;
    }

    /// <summary>Steady current density that brings the depletion to a value by the end of the time, in A/m2; may be below 0.</summary>
    /// <param name="depletion">That value, linear, in mol/m3.</param>
    /// <param name="mode1">Depletion of the slowest mode now.</param>
    /// <param name="mode2">Depletion of the middle mode now.</param>
    /// <param name="mode3">Depletion of the fastest mode now.</param>
    public float Current(float depletion, float mode1, float mode2, float mode3)
    {
        return (depletion - (mode1 * _left1) - (mode2 * _left2) - (mode3 * _left3)) * _perGain;
    }
}
