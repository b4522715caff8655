using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Advice;

/// <summary>
/// Between detection and protection: the one place where floats of models and detectors become integers. What is not a number becomes the cautious
/// end: no current, full risk.
/// </summary>
/// <remarks>
/// Risk of PHYSICS 5.2 of the project: 1 - (1 - rT)(1 - rN)(1 - rM)(1 - rE) with rT = (S - 0.3)/0.5, rN = (E/eta - 0.7)/0.6 while the top face of an
/// inverted cell is bare (it fades as a twentieth of the face gets covered: then nothing is left to prevent), rM = moss/separator, rE = evidence of
/// the detectors; each within 0 to 1. The worst cell counts.
/// </remarks>
public sealed class AdviceStage
{
    private const float BareCoverage = 0.05f;

    private readonly DepositionResult _deposition;
    private readonly DetectionResult _detection;
    private readonly float _perSeparator;

    /// <summary>Result of the last tick.</summary>
    public readonly ChargeAdvice Result = new ChargeAdvice();

    /// <summary>Binds the stage to what it reads.</summary>
    /// <param name="design">The design that the cells are believed by, null without one.</param>
    /// <param name="deposition">What is believed about the cells.</param>
    /// <param name="detection">What the detectors say.</param>
    public AdviceStage(DepositionDesign? design, DepositionResult deposition, DetectionResult detection)
    {
        _deposition = deposition;
        _detection = detection;
        _perSeparator = design is null ? 0f : 1f / design.SeparatorMicrometres;
    }

    /// <summary>Converts one tick.</summary>
    public void Advise()
    {
        CellDeposition[] cells = _deposition.Cells;
        int sand = int.MaxValue;
        int barrier = int.MaxValue;
        int belief = 0;

        for (int i = 0; i < cells.Length; i++)
        {
            int cellSand = Whole.Microamps(cells[i].SandMicroamps);
            int cellBarrier = BarrierOf(cells[i]);
            int cellBelief = BeliefOf(cells[i]);
            sand = cellSand < sand ? cellSand : sand;
            barrier = cellBarrier < barrier ? cellBarrier : barrier;
            belief = cellBelief < belief ? belief : cellBelief;
        }

        Result.SandMicroamps = sand;
        Result.BarrierMicroamps = barrier;
        Result.MissingSaltPermille = Whole.RiskPermille(_deposition.HighestSandFraction);
        Result.BeliefPermille = belief;
        Result.EvidencePermille = Whole.RiskPermille(_detection.HighestEvidence);
        Result.RiskPermille = Whole.Either(belief, Result.EvidencePermille);
    }

    private static int BarrierOf(CellDeposition cell)
    {
        bool covered = BareCoverage <= cell.TopCoverage && cell.TopCoverage <= 1f;
        return cell.LithiumBelow && !covered ? Whole.Microamps(cell.BarrierMicroamps) : int.MaxValue;
    }

    private int BeliefOf(CellDeposition cell)
    {
        int transport = Whole.RiskPermille((cell.SandFraction - 0.3f) * 2f);
        int moss = Whole.RiskPermille(cell.MossMicrometres * _perSeparator);
        int nucleation = 0;

        if (cell.LithiumBelow)
        {
            nucleation = Whole.RiskPermille((0.3f - cell.NucleationMargin) * (1f / 0.6f));
            nucleation = nucleation * Whole.RiskPermille(1f - (cell.TopCoverage * (1f / BareCoverage))) / 1000;
        }

        return Whole.Either(Whole.Either(transport, moss), nucleation);
    }
}
