namespace InvertedAnodeBms.Core.Measurement;

/// <summary>One measured quantity: value, quality and age. The unit is in the name of the field that holds the signal.</summary>
public sealed class Signal
{
    /// <summary>Calibrated value. Meaningful only while <see cref="Quality"/> is <see cref="SignalQuality.Good"/>.</summary>
    public int Value;

    /// <summary>Trust in <see cref="Value"/>.</summary>
    public SignalQuality Quality;

    /// <summary>Milliseconds since the last fresh sample; saturates at <see cref="int.MaxValue"/>.</summary>
    public int AgeMilliseconds;

    /// <summary>The value was sampled in this tick, and is good.</summary>
    public bool IsFresh()
    {
        return Quality == SignalQuality.Good && AgeMilliseconds == 0;
    }
}
