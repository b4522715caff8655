namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>How a voltage at the pin becomes a code: reference, attenuation, non-linearity, noise.</summary>
public interface IAdcConverter
{
    /// <summary>Converts once.</summary>
    /// <param name="volts">Voltage at the pin.</param>
    /// <returns>Code, 0 to 4095.</returns>
    int Convert(double volts);
}
