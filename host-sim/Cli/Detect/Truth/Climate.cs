using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Cli.Detect.Truth;

/// <summary>Temperature of worn cells: the air changes as its bearer goes in and out, the skin holds on.</summary>
/// <remarks>Assumed: air of 5 to 40 degC, another place every 40 minutes on average, skin of 33 degC with 0 to 50 % of the cell's contact.</remarks>
public sealed class Climate
{
    private const double Coldest = 5;
    private const double Hottest = 40;
    private const double SkinCelsius = 33;
    private const double PlaceSeconds = 2400;
    private const double CellSeconds = 480;

    private readonly RandomStream _random;
    private readonly double _skinShare;
    private double _air;
    private double _left;

    /// <summary>Begins somewhere.</summary>
    public Climate(RandomStream random)
    {
        _random = random;
        _skinShare = random.Within(0, 0.5);
        Move();
        Celsius = Target;
    }

    /// <summary>Temperature of the cells, in degC.</summary>
    public double Celsius { get; private set; }

    private double Target => (_skinShare * SkinCelsius) + ((1 - _skinShare) * _air);

    /// <summary>Lets time pass.</summary>
    public void Advance(double seconds)
    {
        _left -= seconds;

        if (_left <= 0)
        {
            Move();
        }

        Celsius += (Target - Celsius) * seconds / CellSeconds;
    }

    private void Move()
    {
        _air = _random.Within(Coldest, Hottest);
        _left = PlaceSeconds * _random.Exponential();
    }
}
