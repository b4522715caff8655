namespace InvertedAnodeBms.Cli.Faults;

/// <summary>When a gate truly conducted.</summary>
public sealed class GateWatch
{
    private readonly List<GateStretch> _stretches = [];
    private double? _onSince;

    /// <summary>The gate changes.</summary>
    /// <param name="conducts">It conducts from now on.</param>
    /// <param name="seconds">True moment.</param>
    public void Take(bool conducts, double seconds)
    {
        if (!conducts && _onSince is { } since)
        {
            _stretches.Add(new GateStretch(since, seconds, true));
        }

        _onSince = conducts ? seconds : null;
    }

    /// <summary>Times it conducted within a span, in order.</summary>
    /// <param name="from">Begin of the span, in s.</param>
    /// <param name="to">Its end, in s.</param>
    public IReadOnlyList<GateStretch> Within(double from, double to)
    {
        IEnumerable<GateStretch> all = _onSince is { } since ? _stretches.Append(new GateStretch(since, to, false)) : _stretches;
        return [.. all.Where(stretch => stretch.To >= from && stretch.From < to)];
    }
}
