using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>
/// The pouch with the round numbers that tests of the algorithms reckon with: what is believed about a real cell may change, the arithmetic not.
/// </summary>
public static class ExampleCell
{
    public static CellDesign Create()
    {
        CellDesign design = LfpLithiumPouch36.Create();
        design.CapacityTolerancePpm = 50_000;
        design.PolarisationMicroohms = 6_000_000;
        design.Lag = new DiffusionLag(new int[] { 250 }, new int[] { 0 });
        design.RelaxationMilliseconds = 10 * 60 * 1000;
        return design;
    }
}
