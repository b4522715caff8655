namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>Maps values to pixels and finds round tick marks.</summary>
public sealed class ChartAxis
{
    private readonly double _from;
    private readonly double _to;
    private readonly double _pixelFrom;
    private readonly double _pixelTo;

    /// <summary>Creates an axis.</summary>
    public ChartAxis(double from, double to, double pixelFrom, double pixelTo)
    {
        _from = from;
        _to = to > from ? to : from + 1;
        _pixelFrom = pixelFrom;
        _pixelTo = pixelTo;
    }

    /// <summary>Pixel of a value.</summary>
    public double Pixel(double value)
    {
        return _pixelFrom + ((value - _from) / (_to - _from) * (_pixelTo - _pixelFrom));
    }

    /// <summary>Round values inside the axis.</summary>
    /// <param name="wanted">About how many.</param>
    public IEnumerable<double> Ticks(int wanted)
    {
        return Every(Step(wanted));
    }

    /// <summary>A round distance between tick marks.</summary>
    /// <param name="wanted">About how many marks.</param>
    public double Step(int wanted)
    {
        double rough = (_to - _from) / wanted;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch
        {
            < 1.5 => power,
            < 3.5 => 2 * power,
            < 7.5 => 5 * power,
            _ => 10 * power,
        };
    }

    /// <summary>The multiples of a step inside the axis.</summary>
    public IEnumerable<double> Every(double step)
    {
        for (long i = (long)Math.Ceiling((_from / step) - 1e-9); i * step <= _to + (step * 1e-9); i++)
        {
            yield return i * step;
        }
    }
}
