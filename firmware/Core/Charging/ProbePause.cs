using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>
/// A pause of a second and a half, ten seconds after a charge began and after every fiftieth of the capacity: the only step that a charge at constant
/// current makes, by which <c>Protection/FrozenVoltageWatch</c> sees that the voltages are alive. With the ramps after them the pauses cost
/// 1 % of the charge time at 0.2 C, and 14 % at 1 C.
/// </summary>
public sealed class ProbePause
{
    private const int PauseMilliseconds = 1_500;
    private const int SoonMilliseconds = 10_000;
    private const int Divisor = 50;

    private readonly long _everyNanocoulombs;
    private readonly int _leastMicroamps;
    private long _nanocoulombs;
    private int _pauseMilliseconds;
    private int _flowingMilliseconds;
    private bool _begins = true;

    /// <summary>Creates the pause.</summary>
    public ProbePause(CellDesign design)
    {
        _everyNanocoulombs = design.CapacityNanocoulombs / Divisor;
        _leastMicroamps = 2 * design.TerminationMicroamps;
    }

    /// <summary>Follows one tick; true while the charge shall pause.</summary>
    /// <param name="microamps">Current commanded in the previous tick.</param>
    /// <param name="doubted">A voltage did not answer the last pause: the next one comes soon.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick, not negative.</param>
    public bool Update(int microamps, bool doubted, int elapsedMilliseconds)
    {
        if (_pauseMilliseconds > 0)
        {
            _pauseMilliseconds -= elapsedMilliseconds;
            return _pauseMilliseconds > 0;
        }

        // A smaller step than the watch asks for would show nothing; near the end of a charge the voltage limits the current anyway.
        bool flowing = microamps >= _leastMicroamps;
        _begins = _begins || microamps == 0;
        _nanocoulombs += (long)microamps * elapsedMilliseconds;
        _flowingMilliseconds = flowing ? Saturating.Sum(_flowingMilliseconds, elapsedMilliseconds) : 0;
        bool due = _nanocoulombs >= _everyNanocoulombs || ((_begins || doubted) && _flowingMilliseconds >= SoonMilliseconds);

        if (due && flowing)
        {
            // What came with a long tick counts towards the next.
            _nanocoulombs = _nanocoulombs >= _everyNanocoulombs ? _nanocoulombs % _everyNanocoulombs : 0;
            _flowingMilliseconds = 0;
            _begins = false;
            _pauseMilliseconds = PauseMilliseconds;
        }

        return _pauseMilliseconds > 0;
    }
}
