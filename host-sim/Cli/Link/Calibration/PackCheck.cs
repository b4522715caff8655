namespace InvertedAnodeBms.Cli.Link.Calibration;

/// <summary>The one second path there is: a meter across all cells, which no fit has used, against the sum of the calibrated cells.</summary>
/// <param name="MeterVolts">What the meter showed.</param>
/// <param name="ShownVolts">What each cell channel showed then, uncalibrated.</param>
public sealed record PackCheck(double MeterVolts, IReadOnlyList<double> ShownVolts)
{
    /// <summary>Largest difference that is accepted, in V for each cell: what a meter of 0.05 % and the noise may explain.</summary>
    public const double VoltsPerCell = 0.004;

    /// <summary>Sum of the calibrated cells less the meter, in V.</summary>
    public double Difference(IReadOnlyList<ChannelFit> fits)
    {
        return ShownVolts.Select((shown, cell) => fits.First(fit => fit.Channel == cell).Apply(shown)).Sum() - MeterVolts;
    }

    /// <summary>They agree.</summary>
    public bool Agrees(IReadOnlyList<ChannelFit> fits)
    {
        return Math.Abs(Difference(fits)) <= VoltsPerCell * ShownVolts.Count;
    }
}
