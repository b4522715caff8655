using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>
/// A pause of a second and a half after every 3 % of charge at constant current: the only step that such a charge makes, by which
/// <c>Protection/FrozenVoltageWatch</c> sees that the voltages are alive. Costs about a percent of the charge time.
/// </summary>
public sealed class ProbePause
{
    private const int PauseMilliseconds = 1_500;
    private const int Divisor = 33;

    private readonly long _everyNanocoulombs;
    private readonly int _leastMicroamps;
    private long _nanocoulombs;
    private int _pauseMilliseconds;

    /// <summary>Creates the pause.</summary>
    public ProbePause(CellDesign design)
    {
        _everyNanocoulombs = design.CapacityNanocoulombs / Divisor;
        _leastMicroamps = design.ChargeMicroamps / 2;
    }

    /// <summary>Follows one tick; true while the charge shall pause.</summary>
    /// <param name="microamps">Current commanded in the previous tick.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick, not negative.</param>
    public bool Update(int microamps, int elapsedMilliseconds)
    {
        _nanocoulombs += (long)microamps * elapsedMilliseconds;
        _pauseMilliseconds = _pauseMilliseconds > elapsedMilliseconds ? _pauseMilliseconds - elapsedMilliseconds : 0;

        // A smaller step than the watch asks for would show nothing; near the end of a charge the voltage limits the current anyway.
        if (_nanocoulombs >= _everyNanocoulombs && microamps >= _leastMicroamps)
        {
            _nanocoulombs = 0;
            _pauseMilliseconds = PauseMilliseconds;
        }

        return _pauseMilliseconds > 0;
    }
}
