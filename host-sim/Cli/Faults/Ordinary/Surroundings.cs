using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Cli.Faults.Ordinary;

/// <summary>Temperature inside the case of a worn device: the air changes as its bearer goes in and out, the case follows.</summary>
/// <remarks>
/// Assumed: 8 to 40 degC, so that a cell stays inside its window of charge by more than the error of a thermistor; another place every 40 minutes;
/// the case follows within 8 minutes.
/// </remarks>
public sealed class Surroundings
{
    private const double Coldest = 8;
    private const double Hottest = 40;
    private const double PlaceSeconds = 2400;
    private const double CaseSeconds = 480;

    private readonly RandomStream _random;
    private double _air;
    private double _left;

    /// <summary>Begins somewhere.</summary>
    public Surroundings(RandomStream random)
    {
        _random = random;
        Move();
        Celsius = _air;
    }

    /// <summary>Temperature around the cells.</summary>
    public double Celsius { get; private set; }

    /// <summary>Lets time pass.</summary>
    public void Advance(double seconds)
    {
        _left -= seconds;

        if (_left <= 0)
        {
            Move();
        }

        Celsius += (_air - Celsius) * seconds / CaseSeconds;
    }

    private void Move()
    {
        _air = _random.Within(Coldest, Hottest);
        _left = PlaceSeconds * _random.Exponential();
    }
}
