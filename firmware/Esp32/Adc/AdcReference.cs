namespace InvertedAnodeBms.Esp32.Adc;

/// <summary>
/// Corrects the ADC's reference, which differs by up to 10 % from chip to chip and drifts, with an external reference voltage on a channel of
/// its own.
/// </summary>
/// <remarks>The error is a gain above the fixed offset: true = offset + (nominal - offset) x (external - offset) / (seen - offset).</remarks>
public sealed class AdcReference
{
    private const int FilterShift = 4;

    private readonly OversampledAdcChannel _channel;
    private readonly long _trueSpan;
    private long _seenScaled;
    private bool _primed;

    /// <summary>The reference channel shows something an ESP32 with this reference can show. While false no reading may be used.</summary>
    public bool Plausible;

    /// <summary>Binds the channel.</summary>
    /// <param name="channel">Channel the external reference is wired to.</param>
    /// <param name="externalMicrovolts">Voltage of the external reference, in microvolts.</param>
    public AdcReference(OversampledAdcChannel channel, int externalMicrovolts)
    {
        _channel = channel;
        _trueSpan = externalMicrovolts - OversampledAdcChannel.OffsetMicrovolts;
    }

    /// <summary>Reads the reference; to be called once a tick, before the other channels are corrected.</summary>
    public void Update()
    {
        _channel.Read();
        long seen = _channel.PinMicrovolts - OversampledAdcChannel.OffsetMicrovolts;

        // A reference of 1.0 to 1.2 V instead of 1.1 V shows as -8 to +10 %; 15 % leaves room for offset and noise.
        Plausible = seen * 100 >= _trueSpan * 85 && seen * 100 <= _trueSpan * 115;

        if (!Plausible)
        {
            _primed = false;
            return;
        }

        long scaled = seen << FilterShift;
        _seenScaled = _primed ? _seenScaled + ((scaled - _seenScaled) >> FilterShift) : scaled;
        _primed = true;
    }

    /// <summary>True voltage at the pin of a nominal reading, in microvolts. Valid while <see cref="Plausible"/>.</summary>
    public int Correct(int nominalMicrovolts)
    {
        long above = nominalMicrovolts - OversampledAdcChannel.OffsetMicrovolts;
        return OversampledAdcChannel.OffsetMicrovolts + (int)((above * _trueSpan << FilterShift) / _seenScaled);
    }
}
