namespace InvertedAnodeBms.Plant.Sensors;

/// <summary>Data rates of the ADS1115.</summary>
internal static class Ads1115Rate
{
    private static readonly int[] s_samplesPerSecond = [8, 16, 32, 64, 128, 250, 475, 860];

    /// <summary>Samples a second in the DR field of a CONFIG register.</summary>
    public static int SamplesPerSecond(int config)
    {
        return s_samplesPerSecond[(config >> 5) & 7];
    }
}
