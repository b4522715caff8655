namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>
/// A flawless ESP32 ADC at 12 dB attenuation with a reference of exactly 1.1 V, after Espressif's calibration constants for ADC1:
/// volts = 0.142 + code x 1.1 x 196602 / 65536 / 4096.
/// </summary>
public sealed class NominalAdcConverter : IAdcConverter
{
    /// <summary>Voltage at which the code is zero.</summary>
    public const double OffsetVolts = 0.142;

    /// <summary>Volts per code at a reference of 1.1 V.</summary>
    public const double VoltsPerCode = 1.1 * 196602.0 / 65536.0 / 4096.0;

    /// <inheritdoc/>
    public int Convert(double volts)
    {
        return Math.Clamp((int)Math.Round((volts - OffsetVolts) / VoltsPerCode), 0, 4095);
    }
}
