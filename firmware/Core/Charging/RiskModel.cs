using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>
/// Risk of PHYSICS 5.2 in permille: 1 - (1 - rT)(1 - rN)(1 - rM)(1 - rE). Belief (transport, nucleation, moss) and evidence are kept apart.
/// </summary>
/// <remarks>
/// rT = (S - 0.3)/0.5, rN = (E/eta - 0.7)/0.6 while the top face of an inverted cell is bare (it fades as a twentieth of the face gets covered: then
/// nothing is left to prevent), rM = moss/separator, rE = evidence of the detectors; each within 0 to 1. The highest of the cells counts.
/// </remarks>
public sealed class RiskModel
{
    private const float PerCoverage = 20f;

    private readonly CellDeposition[] _cells;
    private readonly float _perSeparator;

    /// <summary>Risk by belief alone, 0 to 1000.</summary>
    public int BeliefPermille;

    /// <summary>Evidence of the detectors, 0 to 1000.</summary>
    public int EvidencePermille;

    /// <summary>Both together, 0 to 1000.</summary>
    public int RiskPermille;

    /// <summary>Creates the model.</summary>
    /// <param name="deposition">What is believed about the cells; none has no risk by belief.</param>
    /// <param name="design">The design they were believed by, null without one.</param>
    public RiskModel(DepositionResult deposition, DepositionDesign? design)
    {
        _cells = deposition.Cells;
        _perSeparator = design is object && 0f < design.SeparatorMicrometres ? 1f / design.SeparatorMicrometres : 0f;
    }

    /// <summary>Follows one tick.</summary>
    public void Update(DetectionResult detection)
    {
        int highest = 0;

        for (int i = 0; i < _cells.Length; i++)
        {
            int belief = BeliefOf(_cells[i]);
            highest = belief < highest ? highest : belief;
        }

        BeliefPermille = highest;
        EvidencePermille = ModelCurrent.RiskPermille(detection.HighestEvidence);
        RiskPermille = Either(highest, EvidencePermille);
    }

    private int BeliefOf(CellDeposition cell)
    {
        int transport = ModelCurrent.RiskPermille((cell.SandFraction - 0.3f) * 2f);
        int moss = ModelCurrent.RiskPermille(cell.MossMicrometres * _perSeparator);
        int nucleation = 0;

        if (cell.LithiumBelow)
        {
            nucleation = ModelCurrent.RiskPermille((0.3f - cell.NucleationMargin) * (1f / 0.6f));
            nucleation = nucleation * ModelCurrent.RiskPermille(1f - (cell.TopCoverage * PerCoverage)) / 1000;
        }

        return Either(Either(transport, moss), nucleation);
    }

    private static int Either(int first, int second)
    {
        return 1000 - ((1000 - first) * (1000 - second) / 1000);
    }
}
