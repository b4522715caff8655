using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Deposition;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>
/// Nucleation margin: an inverted cell whose top face is bare keeps away from the barrier at which lithium nucleates there, i_N of PHYSICS 5.2.
/// </summary>
/// <remarks>
/// A belief: it slows down to the gentle current, not further. Once a twentieth of the face is covered there is nothing left to prevent; what grows
/// there is the moss of <see cref="RiskModel"/>.
/// </remarks>
public sealed class LimiterNucleation
{
    private const float BareCoverage = 0.05f;

    private readonly ChargePolicy _policy;
    private readonly CellDeposition[] _cells;

    /// <summary>Creates the limiter.</summary>
    /// <param name="policy">Margin and gentle current.</param>
    /// <param name="deposition">What is believed about the cells; none has no limit.</param>
    public LimiterNucleation(ChargePolicy policy, DepositionResult deposition)
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
            bool covered = BareCoverage <= _cells[i].TopCoverage && _cells[i].TopCoverage <= 1f;

            if (_cells[i].LithiumBelow && !covered)
            {
                int limit = ModelCurrent.Scaled(ModelCurrent.Microamps(_cells[i].BarrierMicroamps), _policy.NucleationMarginPermille);
                lowest = limit < lowest ? limit : lowest;
            }
        }

        return lowest < _policy.GentleMicroamps ? _policy.GentleMicroamps : lowest;
    }
}
