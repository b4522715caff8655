namespace InvertedAnodeBms.Cli.Faults;

/// <summary>When a gate truly conducted.</summary>
public sealed class GateWatch
{
    private readonly List<GateStretch> _stretches = [];
    private double? _onSince;

    /// <summary>Looks at the gate.</summary>
    /// <param name="beforeSeconds">When it was looked at before: it may have closed right then.</param>
    /// <param name="offSinceSeconds">Since when it does not conduct; null while it does.</param>
    public void Follow(double beforeSeconds, double? offSinceSeconds)
    {
        if (offSinceSeconds is null)
        {
            _onSince ??= beforeSeconds;
        }
        else if (_onSince is { } since)
        {
            _stretches.Add(new GateStretch(since, Math.Max(since, offSinceSeconds.Value), true));
            _onSince = null;
        }
    }

    /// <summary>Times it conducted within a span, in order.</summary>
    /// <param name="from">Begin of the span.</param>
    /// <param name="to">Its end.</param>
    public IReadOnlyList<GateStretch> Within(double from, double to)
    {
        IEnumerable<GateStretch> all = _onSince is { } since ? _stretches.Append(new GateStretch(since, to, false)) : _stretches;
        return [.. all.Where(stretch => stretch.To > from && stretch.From < to)];
    }
}
