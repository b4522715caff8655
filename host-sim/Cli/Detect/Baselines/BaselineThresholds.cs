namespace InvertedAnodeBms.Cli.Detect.Baselines;

/// <summary>Where the two baselines speak.</summary>
/// <param name="Cusum">Cumulated sum, in standard deviations.</param>
/// <param name="Fall">Fall of the voltage, in V/s.</param>
/// <remarks>
/// For each front end the lowest that gave no false alarm in the shorts-off runs of the training set (seed 1, default length), rounded up by less
/// than 1 %: <c>iabms detect --set training</c> prints the largest values it saw. Nothing of the held-out set went into them.
/// </remarks>
public sealed record BaselineThresholds(double Cusum, double Fall)
{
    /// <summary>Thresholds for a front end.</summary>
    public static BaselineThresholds Of(string frontEnd)
    {
        return frontEnd switch
        {
            "esp32x1" => new BaselineThresholds(35_500, 1.12),
            "esp32x64" => new BaselineThresholds(235_000, 1.23),
            "ina226" => new BaselineThresholds(1_045_000, 1.2),
            "ads1115" => new BaselineThresholds(3_850_000, 1.2),
            "sd24" => new BaselineThresholds(38_900_000, 1.2),
            _ => throw new ArgumentException($"no thresholds for '{frontEnd}'", nameof(frontEnd)),
        };
    }
}
