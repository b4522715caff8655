using InvertedAnodeBms.VirtualEsp32;

namespace System.Device.Adc;

/// <summary>One open ADC channel.</summary>
public class AdcChannel
{
    private readonly VirtualAdc _adc;
    private readonly int _channel;

    internal AdcChannel(VirtualAdc adc, int channel)
    {
        _adc = adc;
        _channel = channel;
    }

    /// <summary>Converts once: raw code, 0 to 4095.</summary>
    public int ReadValue()
    {
        return _adc.Convert(_channel);
    }
}
