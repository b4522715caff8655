namespace InvertedAnodeBms.Cli.Detect.Baselines;

/// <summary>The simplest detector, as a comparator: the voltage falls faster than a fixed limit from one sample to the next.</summary>
public sealed class VoltageSlope
{
    private double _last = double.NaN;

    /// <summary>Fall since the last sample, in V/s, at least 0.</summary>
    public double Fall { get; private set; }

    /// <summary>Takes a sample.</summary>
    public void Take(double volts, double seconds)
    {
        double fall = (_last - volts) / seconds;
        Fall = fall > 0 ? fall : 0;
        _last = volts;
    }
}
