using InvertedAnodeBms.VirtualEsp32;

namespace System.Device.Adc;

/// <summary>ADC of the virtual chip, as nanoFramework shows it.</summary>
public class AdcController
{
    private readonly VirtualChip _chip = VirtualChip.Current;

    /// <summary>Opens a channel of ADC1: 0 to 7 on the classic ESP32, 0 to 4 on the C3.</summary>
    /// <exception cref="ArgumentException">No such channel; channels of ADC2 are refused, because they fail while Wi-Fi runs.</exception>
    public AdcChannel OpenChannel(int channelNumber)
    {
        if (channelNumber < 0 || channelNumber >= _chip.AdcChannelCount)
        {
            throw new ArgumentException($"ADC1 has channels 0 to {_chip.AdcChannelCount - 1}, asked for {channelNumber}.");
        }

        return new AdcChannel(_chip.Adc, channelNumber);
    }
}
