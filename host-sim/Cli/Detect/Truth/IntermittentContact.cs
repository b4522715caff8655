using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Cli.Detect.Truth;

/// <summary>
/// A bad contact in the current path between the sense points: its resistance jumps, sometimes chatters, and comes back. What it adds to a voltage
/// goes with the current: nothing at rest, a rise while charging, a dip while discharging.
/// </summary>
/// <remarks>
/// Assumed: a third of the packs have one; it goes bad every 20 minutes on average, by 20 to 300 mohm, for 0.2 to 100 s; a third of the times it
/// chatters for up to ten changes of 0.1 to 1 s.
/// </remarks>
public sealed class IntermittentContact
{
    private const double GapSeconds = 1200;

    private readonly RandomStream _random;
    private readonly bool _bad;
    private double _jump;
    private double _left;
    private int _changes;

    /// <summary>Solders a contact.</summary>
    public IntermittentContact(RandomStream random)
    {
        _random = random;
        _bad = random.Within(0, 1) < 1.0 / 3;
        _left = GapSeconds * random.Exponential();
    }

    /// <summary>It goes bad now and then.</summary>
    public bool Bad => _bad;

    /// <summary>Resistance beyond the normal one, in ohm.</summary>
    public double Ohms { get; private set; }

    /// <summary>Lets time pass.</summary>
    public void Advance(double seconds)
    {
        _left -= seconds;

        if (!_bad || _left > 0)
        {
            return;
        }

        if (_changes == 0)
        {
            bool chatters = _random.Within(0, 1) < 1.0 / 3;
            _changes = chatters ? 2 + (2 * (int)_random.Within(0, 5)) : 2;
            _jump = Math.Exp(_random.Within(Math.Log(0.02), Math.Log(0.3)));
        }

        _changes--;
        Ohms = Ohms > 0 ? 0 : _jump;
        _left = _changes == 0 ? GapSeconds * _random.Exponential()
            : _changes == 1 ? Math.Exp(_random.Within(Math.Log(0.2), Math.Log(100)))
            : _random.Within(0.1, 1);
    }
}
