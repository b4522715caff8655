namespace InvertedAnodeBms.Cli.Scenarios.Loads;

/// <summary>A load that changes with time and begins anew when it is over, such as the pulses of a wearable.</summary>
public sealed class LoadProfile
{
    private readonly double[] _endSeconds;
    private readonly double[] _amperes;

    /// <summary>Creates a profile.</summary>
    /// <param name="pieces">Length in seconds, above zero, and current in amperes, not negative, of each piece; at least one.</param>
    public LoadProfile(IReadOnlyList<(double Seconds, double Amperes)> pieces)
    {
        _endSeconds = new double[pieces.Count];
        _amperes = [.. pieces.Select(piece => piece.Amperes)];
        double end = 0;

        for (int i = 0; i < pieces.Count; i++)
        {
            end += pieces[i].Seconds;
            _endSeconds[i] = end;
        }
    }

    /// <summary>Length of one pass, in seconds.</summary>
    public double Seconds => _endSeconds[^1];

    /// <summary>Current at a time, in amperes.</summary>
    /// <param name="seconds">Time since the load was switched on, not negative.</param>
    public double AmperesAt(double seconds)
    {
        // A microsecond: sums of tenths must not miss the edge between two pieces.
        double within = (seconds + 1e-6) % Seconds;
        int index = Array.BinarySearch(_endSeconds, within);
        return _amperes[Math.Min(index >= 0 ? index + 1 : ~index, _amperes.Length - 1)];
    }
}
