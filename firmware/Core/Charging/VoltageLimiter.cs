using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>
/// Holds the highest cell at the charge target: the constant-voltage phase comes out of this limiter without a mode of its own.
/// </summary>
/// <remarks>
/// Incremental law: the last commanded current plus the voltage headroom divided by a resistance. It acts on what was really commanded, so it
/// cannot wind up while another limiter is lower.
/// </remarks>
public sealed class VoltageLimiter
{
    private const int FilterShift = 2;

    private readonly CellDesign _design;
    private long _filteredScaled;
    private bool _primed;

    /// <summary>Creates the limiter for a design.</summary>
    public VoltageLimiter(CellDesign design)
    {
        _design = design;
    }

    /// <summary>Forgets the filtered voltage: to be called while not charging.</summary>
    public void Reset()
    {
        _primed = false;
    }

    /// <summary>Highest current that keeps the highest cell at the target, in microamps; may be negative.</summary>
    /// <param name="highestCellMicrovolts">Voltage of the highest cell.</param>
    /// <param name="commandedMicroamps">Current commanded in the previous tick.</param>
    public int LimitMicroamps(int highestCellMicrovolts, int commandedMicroamps)
    {
        long scaled = (long)highestCellMicrovolts << FilterShift;
        _filteredScaled = _primed ? _filteredScaled + ((scaled - _filteredScaled) >> FilterShift) : scaled;
        _primed = true;
        long headroomMicrovolts = _design.ChargeTargetMicrovolts - (_filteredScaled >> FilterShift);
        long limit = commandedMicroamps + (headroomMicrovolts * 1_000_000L / _design.VoltageLoopMicroohms);

        if (limit > int.MaxValue)
        {
            return int.MaxValue;
        }

        // A cast alone would turn a hugely negative limit into a positive one.
        return limit < int.MinValue ? int.MinValue : (int)limit;
    }
}
