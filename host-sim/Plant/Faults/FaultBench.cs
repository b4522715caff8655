namespace InvertedAnodeBms.Plant.Faults;

/// <summary>Makes parts of one simulated board fail and heals them. What it can do is what the rig has fitted.</summary>
public sealed class FaultBench
{
    private readonly Dictionary<(FaultKind Kind, int Index), Action<double?>> _parts = [];
    private readonly HashSet<(FaultKind Kind, int Index)> _active = [];

    /// <summary>Some fault is under way.</summary>
    public bool AnyActive => _active.Count > 0;

    /// <summary>Some fault has begun since the board was built, even if it is over.</summary>
    public bool AnyBegun { get; private set; }

    /// <summary>The board has the part.</summary>
    /// <param name="kind">What would fail.</param>
    /// <param name="index">Which of them, from 0; see <see cref="FaultDescription.Place"/>.</param>
    public bool Supports(FaultKind kind, int index)
    {
        return _parts.ContainsKey((kind, index));
    }

    /// <summary>The fault is under way. A fault of a moment (a jump of the clock) counts until it is ended.</summary>
    public bool IsActive(FaultKind kind, int index)
    {
        return _active.Contains((kind, index));
    }

    /// <summary>A fault begins now; one that is under way takes the new magnitude.</summary>
    /// <param name="kind">What fails.</param>
    /// <param name="index">Which of them, from 0.</param>
    /// <param name="magnitude">How badly, in the unit of its description; not looked at when it has none.</param>
    /// <exception cref="ArgumentException">The board has no such part.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The magnitude is outside its description's range, or no number.</exception>
    public void Begin(FaultKind kind, int index, double magnitude)
    {
        FaultDescription description = FaultCatalog.Of(kind);
        Action<double?> part = _parts.GetValueOrDefault((kind, index))
            ?? throw new ArgumentException($"This board has no part {index} for {description.Name}.", nameof(kind));

        if (description.HasMagnitude && !(magnitude >= description.Lowest && magnitude <= description.Highest))
        {
            throw new ArgumentOutOfRangeException(nameof(magnitude), magnitude, FormattableString.Invariant(
                $"{description.Name}: {description.Lowest} to {description.Highest} {description.Unit}"));
        }

        AnyBegun = true;
        _active.Add((kind, index));
        part(description.HasMagnitude ? magnitude : 0);
    }

    /// <summary>A fault is over; nothing happens when it is not under way.</summary>
    public void End(FaultKind kind, int index)
    {
        if (_active.Remove((kind, index)))
        {
            _parts[(kind, index)](null);
        }
    }

    /// <summary>Every fault is over.</summary>
    public void EndAll()
    {
        foreach ((FaultKind kind, int index) in _active.ToArray())
        {
            End(kind, index);
        }
    }

    /// <summary>Fits a part that can fail.</summary>
    /// <param name="kind">How.</param>
    /// <param name="index">Which of them, from 0.</param>
    /// <param name="part">Takes the magnitude when the fault begins, 0 when it has none, and null when it ends.</param>
    public void Fit(FaultKind kind, int index, Action<double?> part)
    {
        _parts.Add((kind, index), part);
    }

    /// <summary>Fits something that happens once when the fault begins; its end changes nothing.</summary>
    /// <param name="kind">What.</param>
    /// <param name="index">To which of them, from 0.</param>
    /// <param name="happens">What happens.</param>
    public void FitMoment(FaultKind kind, int index, Action happens)
    {
        Fit(kind, index, fault =>
        {
            if (fault is not null)
            {
                happens();
            }
        });
    }
}
