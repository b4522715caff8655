using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// Counts how often a full pack had to be filled again within a day although nothing was taken out: on a flat curve a leak does not show until
/// the cell is empty, and then a full neighbour ends every charge after seconds, for ever.
/// </summary>
/// <remarks>
/// A charger that is plugged in again finds the pack full and fills nothing: that does not count. No sound cell falls from full to where a charge
/// begins anew within a day. Lost at a reboot; the second filling comes soon.
/// </remarks>
public sealed class TopUpWatch
{
    private readonly long _usedNanocoulombs;
    private BmsState _before = BmsState.SelfTest;
    private long _dischargedNanocoulombs;
    private long _sinceFullMilliseconds = long.MaxValue;
    private int _topUps;

    /// <summary>Creates a watch that has seen no full pack.</summary>
    public TopUpWatch(CellDesign design)
    {
        _usedNanocoulombs = design.CapacityNanocoulombs / ProtectionSettings.UsedDivisor;
    }

    /// <summary>Takes one tick.</summary>
    /// <param name="estimates">What has been taken out.</param>
    /// <param name="commanded">State of the previous tick.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    /// <returns>True in the tick in which the pack has been filled once too often.</returns>
    public bool Update(Estimates estimates, Decision commanded, int elapsedMilliseconds)
    {
        bool filled = commanded.State == BmsState.Full && _before == BmsState.Charge;
        _before = commanded.State;
        bool lately = _sinceFullMilliseconds < ProtectionSettings.TopUpWindowMilliseconds;
        _sinceFullMilliseconds = lately ? _sinceFullMilliseconds + elapsedMilliseconds : _sinceFullMilliseconds;

        if (!filled)
        {
            return false;
        }

        bool unused = estimates.DischargedNanocoulombs - _dischargedNanocoulombs < _usedNanocoulombs;
        _topUps = lately && unused ? _topUps + 1 : 0;
        _dischargedNanocoulombs = estimates.DischargedNanocoulombs;
        _sinceFullMilliseconds = 0;
        return _topUps >= ProtectionSettings.TopUps;
    }
}
