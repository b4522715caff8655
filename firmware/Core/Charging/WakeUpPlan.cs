using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>
/// Ends the charge just before use when that time is known: charged lithium corrodes (2 to 3 % in a day, PHYSICS 5.1), so the pack waits at a third
/// full. Nothing known charges at once.
/// </summary>
/// <remarks>
/// Everything unknown starts earlier: the largest capacity learned of any cell, or the largest a good cell may have; the least charge that the error
/// bounds allow; the current that all limiters and this charger allow now. A charge begun for its time goes on until the charger leaves.
/// </remarks>
public sealed class WakeUpPlan
{
    private const int HysteresisPpm = 20_000;

    private readonly CellDesign _design;
    private readonly Estimates _estimates;
    private bool _begun;
    private bool _waiting;

    /// <summary>Creates the plan.</summary>
    public WakeUpPlan(CellDesign design, Estimates estimates)
    {
        _design = design;
        _estimates = estimates;
    }

    /// <summary>Forgets a charge that has begun: to be called while not charging.</summary>
    public void Reset()
    {
        _begun = false;
        _waiting = false;
    }

    /// <summary>True while the pack shall wait.</summary>
    /// <param name="untilUseMilliseconds">Time until the wake-up, 0 or less when none is known.</param>
    /// <param name="allowedMicroamps">Current that could flow now.</param>
    public bool Waits(long untilUseMilliseconds, int allowedMicroamps)
    {
        if (untilUseMilliseconds <= 0)
        {
            Reset();
            return false;
        }

        _begun = _begun || untilUseMilliseconds <= NeededMilliseconds(allowedMicroamps);
        int floorPpm = _design.Policy.WaitAtPpm - (_waiting ? HysteresisPpm : 0);
        _waiting = !_begun && _estimates.PackChargePpm >= floorPpm;
        return _waiting;
    }

    /// <summary>Time before use at which the charge has to begin, in milliseconds.</summary>
    public long NeededMilliseconds(int allowedMicroamps)
    {
        if (allowedMicroamps <= 0)
        {
            return long.MaxValue;
        }

        long leastPpm = _estimates.PackChargePpm - _estimates.PackUncertaintyPpm;
        long held = leastPpm > 0 ? _design.CapacityNanocoulombs / OcvTable.FullPpm * leastPpm : 0;

        // 1 uA for 1 ms is 1 nC.
        long flowing = (LargestCapacity() - held) / allowedMicroamps;
        return (flowing > 0 ? flowing : 0) + _design.Policy.TailMilliseconds + _design.Policy.DoneEarlyMilliseconds;
    }

    private long LargestCapacity()
    {
        long unknown = _design.CapacityNanocoulombs + (_design.CapacityNanocoulombs / OcvTable.FullPpm * _design.CapacityTolerancePpm);
        long largest = 0;

        for (int i = 0; i < _estimates.Health.Length; i++)
        {
            long learned = _estimates.Health[i].CapacityNanocoulombs;
            long capacity = learned > 0 && learned <= unknown ? learned : unknown;
            largest = capacity > largest ? capacity : largest;
        }

        return largest;
    }
}
