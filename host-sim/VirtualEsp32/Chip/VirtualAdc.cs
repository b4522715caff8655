namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>ADC1 of the chip: eight channels on fixed pins, one converter.</summary>
public sealed class VirtualAdc
{
    /// <summary>ADC1 has channels 0 to 7. ADC2 is left out: it fails while Wi-Fi runs.</summary>
    public const int ChannelCount = 8;

    private readonly IAnalogSource?[] _sources = new IAnalogSource?[ChannelCount];
    private readonly VirtualClock _clock;
    private long _stallMicroseconds;

    internal VirtualAdc(VirtualClock clock)
    {
        _clock = clock;
    }

    /// <summary>The converter behind all channels.</summary>
    public IAdcConverter Converter { get; set; } = new NominalAdcConverter();

    /// <summary>Conversions since power-on.</summary>
    public long ConversionCount { get; private set; }

    /// <summary>Connects a circuit node to a channel.</summary>
    /// <param name="channel">0 to 7 = GPIO 36, 37, 38, 39, 32, 33, 34, 35.</param>
    /// <param name="source">The node.</param>
    public void Connect(int channel, IAnalogSource source)
    {
        _sources[channel] = source;
    }

    internal void StallOnce(long microseconds)
    {
        _stallMicroseconds = microseconds;
    }

    internal int Convert(int channel)
    {
        if (_stallMicroseconds > 0)
        {
            _clock.Advance(_stallMicroseconds);
            _stallMicroseconds = 0;
        }

        ConversionCount++;
        return Converter.Convert(_sources[channel]?.ReadVolts() ?? 0.0);
    }
}
