namespace InvertedAnodeBms.Cli.Detect.Scoring;

/// <summary>Largest values of the statistics within ten minutes: what the ROC curves are made of.</summary>
/// <param name="Evidence">Fused evidence of the firmware, 0 to 1.</param>
/// <param name="Dip">The larger of its two dip statistics, 1 where they speak.</param>
/// <param name="Cusum">Cumulated sum of the circuit's residual, in standard deviations.</param>
/// <param name="Fall">Fall of the voltage, in V/s.</param>
public readonly record struct WindowMaxima(double Evidence, double Dip, double Cusum, double Fall)
{
    /// <summary>Length of a window, in s.</summary>
    public const double Seconds = 600;

    /// <summary>The larger of each.</summary>
    public WindowMaxima With(WindowMaxima other)
    {
        return new WindowMaxima(
            Math.Max(Evidence, other.Evidence),
            Math.Max(Dip, other.Dip),
            Math.Max(Cusum, other.Cusum),
            Math.Max(Fall, other.Fall));
    }
}
