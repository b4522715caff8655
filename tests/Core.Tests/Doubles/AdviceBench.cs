using InvertedAnodeBms.Core.Advice;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>The advice about two cells of the inverted pouch over beliefs and evidence that a test sets: at first nothing to say.</summary>
public sealed class AdviceBench
{
    public readonly CellDeposition Cell = new CellDeposition();
    public readonly CellDeposition Other = new CellDeposition();
    public readonly DepositionResult Deposition;
    public readonly DetectionResult Detection = new DetectionResult(2);
    public readonly AdviceStage Stage;

    public AdviceBench()
    {
        Cell.LithiumBelow = true;
        Cell.NucleationMargin = 1f;
        Other.NucleationMargin = 1f;
        Deposition = new DepositionResult(new CellDeposition[] { Cell, Other });
        Stage = new AdviceStage(LfpPouchDeposition.Inverted(), Deposition, Detection);
    }

    public ChargeAdvice Advise()
    {
        Stage.Advise();
        return Stage.Result;
    }
}
