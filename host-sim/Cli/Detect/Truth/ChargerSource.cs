using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Cli.Detect.Truth;

/// <summary>A charger: constant current, then constant voltage of the highest cell, with ripple that aliases into the samples.</summary>
/// <remarks>Assumed: ripple of 0.1 to 1 % of the current with a period of 0.3 to 20 s.</remarks>
public sealed class ChargerSource
{
    private const double TargetVolts = 3.60;

    // About 1.7 ohm from current to voltage within a second: the loop settles in some 2 s.
    private const double LoopGain = 0.3;

    private readonly double _largest;
    private readonly double _ripple;
    private readonly double _radiansPerSecond;
    private double _phase;
    private double _amperes;

    /// <summary>Plugs a charger in.</summary>
    /// <param name="amperes">Constant current.</param>
    /// <param name="random">Source of chance.</param>
    public ChargerSource(double amperes, RandomStream random)
    {
        _largest = amperes;
        _amperes = amperes;
        _ripple = Math.Exp(random.Within(Math.Log(1e-3), Math.Log(1e-2)));
        _radiansPerSecond = 2 * Math.PI / Math.Exp(random.Within(Math.Log(0.3), Math.Log(20)));
        _phase = random.Within(0, 2 * Math.PI);
    }

    /// <summary>The voltage limits the current and it has fallen below a share of the constant current.</summary>
    /// <param name="amperes">Current at which charging ends.</param>
    public bool Done(double amperes)
    {
        return _amperes < amperes;
    }

    /// <summary>Current of the next moment, in amperes.</summary>
    /// <param name="highestVolts">Highest cell.</param>
    /// <param name="seconds">Length of the moment.</param>
    public double Next(double highestVolts, double seconds)
    {
        _amperes = Math.Clamp(_amperes + (LoopGain * (TargetVolts - highestVolts) * seconds), 0, _largest);
        _phase += _radiansPerSecond * seconds;
        return _amperes * (1 + (_ripple * Math.Sin(_phase)));
    }
}
