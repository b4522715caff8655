namespace InvertedAnodeBms.Cli.Link.Live;

/// <summary>The last minute of a signal, a value a second, and its line in the terminal.</summary>
public sealed class Trend
{
    /// <summary>Values kept.</summary>
    public const int Length = 60;

    private const long Milliseconds = 1_000;
    private const string Blocks = "▁▂▃▄▅▆▇█";
    private const string Letters = "_.,-=+*#";

    private readonly Queue<double> _values = new();
    private readonly double _leastSpan;
    private long _lastMilliseconds = long.MinValue / 2;

    /// <summary>Starts empty.</summary>
    /// <param name="leastSpan">A line of less than this from top to bottom is flat: noise shall not look like motion.</param>
    public Trend(double leastSpan)
    {
        _leastSpan = leastSpan;
    }

    /// <summary>Takes a value; more than one a second are thinned out.</summary>
    /// <param name="uptimeMilliseconds">Time of the device. One that ran backwards is a reboot: the line begins anew.</param>
    /// <param name="value">The value; NaN leaves a gap.</param>
    public void Add(long uptimeMilliseconds, double value)
    {
        if (uptimeMilliseconds < _lastMilliseconds)
        {
            _values.Clear();
        }
        else if (uptimeMilliseconds < _lastMilliseconds + Milliseconds)
        {
            return;
        }

        _lastMilliseconds = uptimeMilliseconds;
        _values.Enqueue(value);

        if (_values.Count > Length)
        {
            _values.Dequeue();
        }
    }

    /// <summary>The newest values as a line.</summary>
    /// <param name="width">Most characters.</param>
    /// <param name="unicode">The terminal knows block characters.</param>
    public string Draw(int width, bool unicode)
    {
        double[] shown = [.. _values.Skip(Math.Max(0, _values.Count - width))];
        double[] known = [.. shown.Where(double.IsFinite)];

        if (known.Length == 0)
        {
            return string.Empty;
        }

        double middle = (known.Min() + known.Max()) / 2;
        double span = Math.Max(_leastSpan, known.Max() - known.Min());
        string signs = unicode ? Blocks : Letters;
        return string.Concat(shown.Select(value => double.IsFinite(value)
            ? signs[Math.Clamp((int)(((value - middle) / span + 0.5) * signs.Length), 0, signs.Length - 1)]
            : ' '));
    }
}
