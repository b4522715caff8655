using InvertedAnodeBms.VirtualEsp32;

namespace System.Device.Adc;

/// <summary>ADC of the virtual chip, as nanoFramework shows it.</summary>
public class AdcController
{
    private readonly VirtualChip _chip = VirtualChip.Current;

    /// <summary>Opens a channel of ADC1, 0 to 7.</summary>
    /// <exception cref="ArgumentException">No such channel; channels of ADC2 are refused, because they fail while Wi-Fi runs.</exception>
    public AdcChannel OpenChannel(int channelNumber)
    {
        if (channelNumber is < 0 or >= VirtualAdc.ChannelCount)
        {
            throw new ArgumentException($"ADC1 has channels 0 to 7, asked for {channelNumber}.");
        }

        return new AdcChannel(_chip.Adc, channelNumber);
    }
}
