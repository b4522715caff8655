using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Deposition;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>
/// Sand horizon: the highest current that leaves half of the salt at the bottom front over the next two minutes, i_S of PHYSICS 5.2.
/// </summary>
/// <remarks>A belief: it slows down to the gentle current, not further. The depletion of an upright face does not count, it is not known well.</remarks>
public sealed class LimiterSandHorizon
{
    private readonly ChargePolicy _policy;
    private readonly CellDeposition[] _cells;

    /// <summary>Creates the limiter.</summary>
    /// <param name="policy">Margin and gentle current.</param>
    /// <param name="deposition">What is believed about the cells; none has no limit.</param>
    public LimiterSandHorizon(ChargePolicy policy, DepositionResult deposition)
    {
        _policy = policy;
        _cells = deposition.Cells;
    }

    /// <summary>Highest current, in microamps; never below the gentle one.</summary>
    public int LimitMicroamps()
    {
        int lowest = int.MaxValue;

        for (int i = 0; i < _cells.Length; i++)
        {
            int limit = ModelCurrent.Scaled(ModelCurrent.Microamps(_cells[i].SandMicroamps), _policy.SandMarginPermille);
            lowest = limit < lowest ? limit : lowest;
        }

        return lowest < _policy.GentleMicroamps ? _policy.GentleMicroamps : lowest;
    }
}
