using System;
using System.Device.Adc;

namespace InvertedAnodeBms.Esp32.Adc;

/// <summary>
/// One channel of the on-chip ADC, averaged over a number of conversions, as the voltage at the pin with the nominal reference.
/// </summary>
/// <remarks>
/// nanoFramework gives raw 12-bit codes at 12 dB attenuation. Nominal conversion: Espressif's constants for ADC1 (esp_adc_cal: offset 142 mV,
/// scale 196602/65536 of the reference, 4096 codes) at 1.1 V. The true reference is 1.0 to 1.2 V part to part: <see cref="AdcReference"/> corrects
/// for it. Useful from 150 to 2450 mV at the pin.
/// </remarks>
public sealed class OversampledAdcChannel
{
    /// <summary>Voltage at which the code is zero, whatever the reference, in microvolts.</summary>
    public const int OffsetMicrovolts = 142_000;

    /// <summary>Nanovolts per code at a reference of 1.1 V.</summary>
    private const long NanovoltsPerCode = 805_639;
    private const int FullCode = 4095;

    private readonly AdcChannel _channel;
    private readonly int _samples;

    /// <summary>Voltage at the pin in microvolts, as if the reference were nominal.</summary>
    public int PinMicrovolts;

    /// <summary>At least one conversion of the last reading hit the lower end: the pin is at or near ground.</summary>
    public bool AtFloor;

    /// <summary>At least one conversion of the last reading hit the upper end: the pin is above the useful range.</summary>
    public bool AtCeiling;

    /// <summary>Opens the channel.</summary>
    /// <param name="controller">ADC of the chip.</param>
    /// <param name="channelNumber">Channel of ADC1, 0 to 7.</param>
    /// <param name="samples">Conversions per reading, 1 to 256.</param>
    /// <exception cref="ArgumentException">Sample count out of range.</exception>
    public OversampledAdcChannel(AdcController controller, int channelNumber, int samples)
    {
        if (samples < 1 || samples > 256)
        {
            throw new ArgumentException();
        }

        _channel = controller.OpenChannel(channelNumber);
        _samples = samples;
    }

    /// <summary>Takes one averaged reading.</summary>
    public void Read()
    {
        int sum = 0;
        int lowest = FullCode;
        int highest = 0;

        for (int i = 0; i < _samples; i++)
        {
            int code = _channel.ReadValue();
            sum += code;
            lowest = code < lowest ? code : lowest;
            highest = code > highest ? code : highest;
        }

        AtFloor = lowest <= 0;
        AtCeiling = highest >= FullCode;
        PinMicrovolts = OffsetMicrovolts + (int)(sum * NanovoltsPerCode / _samples / 1000);
    }
}
