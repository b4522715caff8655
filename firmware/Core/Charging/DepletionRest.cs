using InvertedAnodeBms.Core.Advice;
using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>
/// A rest of a minute and a half after every half hour with current, while more than a fifth of the salt is missing (PHYSICS 5.2): below that a rest
/// has nothing to bring back.
/// </summary>
public sealed class DepletionRest
{
    private readonly ChargePolicy _policy;
    private readonly ChargeAdvice _advice;
    private long _flowingMilliseconds;
    private long _restMilliseconds;

    /// <summary>Creates the rest.</summary>
    public DepletionRest(ChargePolicy policy, ChargeAdvice advice)
    {
        _policy = policy;
        _advice = advice;
    }

    /// <summary>Follows one tick; true while the pack shall rest.</summary>
    /// <param name="flowing">A charge current was commanded.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick, not negative.</param>
    public bool Update(bool flowing, int elapsedMilliseconds)
    {
        _flowingMilliseconds += flowing ? elapsedMilliseconds : 0;
        _restMilliseconds = _restMilliseconds > elapsedMilliseconds ? _restMilliseconds - elapsedMilliseconds : 0;

        if (_flowingMilliseconds >= _policy.RestEveryMilliseconds && _advice.MissingSaltPermille > _policy.RestAbovePermille)
        {
            _flowingMilliseconds = 0;
            _restMilliseconds = _policy.RestMilliseconds;
        }

        return _restMilliseconds > 0;
    }
}
