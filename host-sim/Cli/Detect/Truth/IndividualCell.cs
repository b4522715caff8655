using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Detect.Truth;

/// <summary>Draws a cell that is not what the firmware believes: a batch's individual, spread further to +-20 %.</summary>
/// <remarks>
/// Film, contact and series resistance (separator) and both diffusion times of the cathode lie within +-20 % of nominal; what a fixed formula would
/// share (Bruggeman exponent) within +-5 %. Capacity stays within the batch's +-4 %: more is a cell of another design.
/// </remarks>
public static class IndividualCell
{
    private const string Reason = "mismatch of the detector benchmark";

    /// <summary>Draws one.</summary>
    public static CellSpec Draw(CellSpec design, RandomStream random)
    {
        CellSpec batch = CellIndividual.Draw(design, random);
        CathodeSpec nominal = design.Cathode!;
        Parameter Vary(Parameter parameter, double share) => parameter.At(parameter * random.Within(1 - share, 1 + share), Reason);

        return batch with
        {
            SeparatorThickness = Vary(design.SeparatorThickness, 0.2),
            Bruggeman = Vary(design.Bruggeman, 0.05),
            Cathode = batch.Cathode! with
            {
                QuickSeconds = Vary(nominal.QuickSeconds, 0.2),
                SlowSeconds = Vary(nominal.SlowSeconds, 0.2),
            },
        };
    }
}
