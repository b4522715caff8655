namespace InvertedAnodeBms.Plant.Sensors;

/// <summary>Noise of the INA228's converter after conversion time and averaging.</summary>
/// <remarks>
/// From the noise-free bits of SLYS021A table 8-2 (measured by TI on the shunt input, peak to peak, taken here as 6.6 standard deviations). The
/// datasheet gives no table for the bus: it passes the same converter at its wide range, so it is given the same noise in steps.
/// </remarks>
internal static class Ina228Noise
{
    private const double DeviationsPeakToPeak = 6.6;
    private const int Bits = 20;

    // Noise-free bits; a row per averaging field (1 to 1024 samples), a column per conversion-time field (50 to 4120 us).
    private static readonly double[] s_wideBits =
    [
        12.4, 12.6, 13.3, 13.8, 14.2, 14.5, 15.3, 16.0,
        13.1, 13.9, 14.3, 14.9, 15.1, 15.8, 16.1, 16.5,
        13.9, 14.7, 15.1, 15.8, 16.3, 16.5, 17.1, 17.7,
        15.0, 15.9, 16.4, 16.9, 17.7, 17.7, 18.1, 18.7,
        15.5, 16.3, 16.9, 17.1, 18.1, 18.1, 18.7, 19.7,
        15.5, 16.7, 17.4, 17.7, 18.7, 18.7, 19.7, 19.7,
        16.7, 17.4, 17.7, 18.7, 18.7, 19.7, 19.7, 19.7,
        17.1, 17.7, 18.1, 18.7, 19.7, 19.7, 19.7, 20.0,
    ];

    private static readonly double[] s_narrowBits =
    [
        10.4, 10.4, 11.4, 11.8, 12.4, 12.6, 13.3, 13.8,
        11.4, 11.8, 12.2, 12.8, 13.0, 13.8, 14.3, 14.4,
        12.3, 12.9, 13.0, 13.7, 14.3, 14.6, 15.3, 15.9,
        13.3, 13.8, 14.4, 14.5, 15.3, 15.9, 16.3, 16.5,
        13.4, 14.3, 14.7, 15.2, 15.9, 16.4, 16.9, 17.1,
        14.4, 14.7, 15.3, 15.7, 16.1, 16.7, 17.4, 17.7,
        14.3, 15.4, 15.5, 16.3, 16.5, 17.4, 17.7, 18.7,
        15.0, 15.9, 16.0, 16.9, 17.1, 17.7, 18.1, 18.7,
    ];

    /// <summary>Standard deviation of one result, in steps of the 20-bit converter.</summary>
    /// <param name="narrow">Shunt range +-40.96 mV; false for +-163.84 mV and for the bus.</param>
    /// <param name="averagingField">AVG field, 0 to 7.</param>
    /// <param name="timeField">Conversion-time field, 0 to 7.</param>
    public static double Steps(bool narrow, int averagingField, int timeField)
    {
        double[] bits = narrow ? s_narrowBits : s_wideBits;
        return Math.Pow(2, Bits - bits[(averagingField * 8) + timeField]) / DeviationsPeakToPeak;
    }
}
