namespace InvertedAnodeBms.Recordings;

/// <summary>Names under which a format writes one quantity. Of several rules for one role, the first that matches is used.</summary>
internal sealed class ColumnRule
{
    private readonly Dictionary<string, string?> _fixedUnits = new(StringComparer.Ordinal);

    /// <summary>Creates a rule.</summary>
    /// <param name="role">What the column is used for.</param>
    /// <param name="title">The name to show to somebody whose file lacks it.</param>
    /// <param name="names">Names, with the unit where the name alone fixes it; null where the header must state it.</param>
    internal ColumnRule(ColumnRole role, string title, params (string Name, string? FixedUnit)[] names)
    {
        Role = role;
        Title = title;
        Dimension = DimensionOf(role);

        foreach ((string name, string? fixedUnit) in names)
        {
            _fixedUnits.Add(HeaderName.Fold(name), fixedUnit);
        }
    }

    internal ColumnRole Role { get; }

    internal string Title { get; }

    internal Dimension Dimension { get; }

    /// <summary>A file without this quantity cannot be used.</summary>
    internal bool IsRequired { get; init; }

    /// <summary>Folded names, without units.</summary>
    internal IReadOnlyCollection<string> Keys => _fixedUnits.Keys;

    internal bool Matches(HeaderName header, UnitStyle styles)
    {
        if (!_fixedUnits.TryGetValue(header.Key, out string? fixedUnit))
        {
            return false;
        }

        // Counts and words have no unit to state; a time without one may still be written as hh:mm:ss, which the cells will show.
        bool mayBeBare = fixedUnit is not null || Dimension is Dimension.None or Dimension.Time;
        return header.Style == UnitStyle.None ? mayBeBare : styles.HasFlag(header.Style);
    }

    /// <summary>The unit that a matching name fixes; null when it fixes none.</summary>
    internal string? FixedUnit(HeaderName header)
    {
        return _fixedUnits[header.Key];
    }

    private static Dimension DimensionOf(ColumnRole role)
    {
        return role switch
        {
            ColumnRole.Time => Dimension.Time,
            ColumnRole.Current => Dimension.Current,
            ColumnRole.Voltage => Dimension.Voltage,
            ColumnRole.Temperature => Dimension.Temperature,
            ColumnRole.ChargingCapacity or ColumnRole.DischargingCapacity or ColumnRole.StepCapacity => Dimension.Charge,
            _ => Dimension.None,
        };
    }
}
