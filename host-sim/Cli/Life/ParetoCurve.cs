namespace InvertedAnodeBms.Cli.Life;

/// <summary>
/// The best that constant current and voltage reach in a given charge time: straight lines between the measured points, and the slowest point for
/// whoever has more time than it needs.
/// </summary>
public sealed class ParetoCurve
{
    private const double SameTime = 0.01;

    private readonly CurvePoint[] _points;

    /// <summary>Takes the points in any order.</summary>
    public ParetoCurve(IEnumerable<CurvePoint> points)
    {
        _points = [.. points.Where(point => double.IsFinite(point.Hours)).OrderBy(point => point.Hours)];
    }

    /// <summary>Throughput at a charge time, in Ah; null where no point is that fast, to 1 %.</summary>
    /// <param name="hours">Time from 10 to 90 %, in h.</param>
    public double? At(double hours)
    {
        if (_points.Length == 0 || !(hours >= (1 - SameTime) * _points[0].Hours))
        {
            return null;
        }

        for (int i = 1; i < _points.Length; i++)
        {
            (CurvePoint before, CurvePoint after) = (_points[i - 1], _points[i]);

            if (hours <= after.Hours)
            {
                double share = after.Hours > before.Hours ? Math.Max(0, hours - before.Hours) / (after.Hours - before.Hours) : 1;
                return before.AmpereHours + (share * (after.AmpereHours - before.AmpereHours));
            }
        }

        return _points[^1].AmpereHours;
    }

    /// <summary>Throughput over that of the curve at the same charge time; null where no point of the curve is that fast.</summary>
    public double? Gain(CurvePoint point)
    {
        return At(point.Hours) is { } there && there > 0 ? point.AmpereHours / there : null;
    }

    /// <summary>The curve gives more in no more time, by more than one cycle.</summary>
    public bool Dominates(CurvePoint point)
    {
        return At(point.Hours) is { } there && there > point.AmpereHours + point.Resolution;
    }
}
