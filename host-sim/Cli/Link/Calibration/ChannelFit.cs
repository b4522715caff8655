using InvertedAnodeBms.Core.Settings;

namespace InvertedAnodeBms.Cli.Link.Calibration;

/// <summary>The straight line through the points of one channel, by least squares.</summary>
public sealed class ChannelFit
{
    /// <summary>The channel of the pack current.</summary>
    public const int Current = CalibrationSet.PackChannel;

    private const double LeastVolts = 0.5;
    private const double LeastMilliamperes = 10;
    private const double VoltCounts = 1e6;
    private const double MilliampereCounts = 1e3;
    private const double LowVolts = 2;
    private const double HighVolts = 4;
    private const double LowMilliamperes = -50;
    private const double HighMilliamperes = 50;

    private ChannelFit(int channel, IReadOnlyList<CalibrationPoint> points, double gain, double offset)
    {
        Channel = channel;
        Points = points;
        Gain = gain;
        Offset = offset;
    }

    /// <summary>The channel.</summary>
    public int Channel { get; }

    /// <summary>The points.</summary>
    public IReadOnlyList<CalibrationPoint> Points { get; }

    /// <summary>Slope: true over shown.</summary>
    public double Gain { get; }

    /// <summary>True value where 0 is shown, in V or mA.</summary>
    public double Offset { get; }

    /// <summary>It is the current.</summary>
    public bool IsCurrent => Channel == Current;

    /// <summary>Unit of the points.</summary>
    public string Unit => IsCurrent ? "mA" : "V";

    /// <summary>Name for people.</summary>
    public string Name => NameOf(Channel);

    /// <summary>Largest distance of a point from the line, in V or mA.</summary>
    public double LargestResidual => Points.Max(point => Math.Abs(Residual(point)));

    /// <summary>Name of a channel for people.</summary>
    public static string NameOf(int channel)
    {
        return channel == Current ? "current" : $"cell {channel + 1}";
    }

    /// <summary>Fits a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="all">Points of all channels.</param>
    /// <exception cref="InputException">Too few points, or too near each other.</exception>
    public static ChannelFit Of(int channel, IEnumerable<CalibrationPoint> all)
    {
        CalibrationPoint[] points = [.. all.Where(point => point.Channel == channel)];
        double least = channel == Current ? LeastMilliamperes : LeastVolts;
        string unit = channel == Current ? "mA" : "V";

        if (points.Length < 2 || points.Max(point => point.True) - points.Min(point => point.True) < least)
        {
            throw new InputException(
                $"{NameOf(channel)}: {points.Length} point(s), expected two or more that lie at least {least} {unit} apart. Measure more of them.");
        }

        double shown = points.Average(point => point.Shown);
        double right = points.Average(point => point.True);
        double square = points.Sum(point => (point.Shown - shown) * (point.Shown - shown));
        double gain = points.Sum(point => (point.Shown - shown) * (point.True - right)) / square;
        return double.IsFinite(gain)
            ? new ChannelFit(channel, points, gain, right - (gain * shown))
            : throw new InputException($"{NameOf(channel)} shows the same at every point. Is it connected, and are the points in their order?");
    }

    /// <summary>Calibrated value of what is shown.</summary>
    public double Apply(double shown)
    {
        return Offset + (Gain * shown);
    }

    /// <summary>What the line shows too much at a point, in V or mA.</summary>
    public double Residual(CalibrationPoint point)
    {
        return Apply(point.Shown) - point.True;
    }

    /// <summary>Puts the line into a set, as two points of its own.</summary>
    public void PutInto(CalibrationSet set)
    {
        double counts = IsCurrent ? MilliampereCounts : VoltCounts;
        double low = IsCurrent ? LowMilliamperes : LowVolts;
        double high = IsCurrent ? HighMilliamperes : HighVolts;
        set.Set(Channel, Count(low, counts), Count(Apply(low), counts), Count(high, counts), Count(Apply(high), counts));
    }

    private static int Count(double value, double counts)
    {
        double rounded = Math.Round(value * counts);
        return rounded >= int.MinValue && rounded <= int.MaxValue ? (int)rounded : int.MaxValue;
    }
}
