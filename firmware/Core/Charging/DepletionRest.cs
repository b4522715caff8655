using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Deposition;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>
/// A rest of a minute and a half after every half hour with current, while more than a fifth of the salt is missing (PHYSICS 5.2): below that a rest
/// has nothing to bring back.
/// </summary>
public sealed class DepletionRest
{
    private readonly ChargePolicy _policy;
    private readonly DepositionResult _deposition;
    private long _flowingMilliseconds;
    private long _restMilliseconds;

    /// <summary>Creates the rest.</summary>
    public DepletionRest(ChargePolicy policy, DepositionResult deposition)
    {
        _policy = policy;
        _deposition = deposition;
    }

    /// <summary>Follows one tick; true while the pack shall rest.</summary>
    /// <param name="flowing">A charge current was commanded.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick, not negative.</param>
    public bool Update(bool flowing, int elapsedMilliseconds)
    {
        _flowingMilliseconds += flowing ? elapsedMilliseconds : 0;
        _restMilliseconds = _restMilliseconds > elapsedMilliseconds ? _restMilliseconds - elapsedMilliseconds : 0;

        if (_flowingMilliseconds >= _policy.RestEveryMilliseconds
            && ModelCurrent.RiskPermille(_deposition.HighestSandFraction) > _policy.RestAbovePermille)
        {
            _flowingMilliseconds = 0;
            _restMilliseconds = _policy.RestMilliseconds;
        }

        return _restMilliseconds > 0;
    }
}
