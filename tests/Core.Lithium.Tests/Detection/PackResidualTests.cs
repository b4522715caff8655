using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class PackResidualTests
{
    [DataRow(3, 2)]
    [DataRow(4, 3)]
    [TestMethod]
    public void TheMedianIsTheMiddleOfThreeOrOfTheTwoInBetween(int cells, int expectedMillivolts)
    {
        CellDetectors[] pack = Pack(cells, 1f, 2f, 9f, 4f);
        PackResidual residual = new PackResidual();
        residual.Compare(pack, new int[cells]);
        Assert.IsTrue(residual.HasMedian);
        Expect.Near(expectedMillivolts, (long)((residual.MedianVolts * 1_000f) + 0.5f), 0);
    }

    [TestMethod]
    public void TwoCellsHaveNoMedian()
    {
        PackResidual residual = new PackResidual();
        residual.Compare(Pack(2, 1f, 2f, 0f, 0f), new int[2]);
        Assert.IsFalse(residual.HasMedian);
    }

    [TestMethod]
    public void AMissingCellTakesTheMedianAway()
    {
        PackResidual residual = new PackResidual();
        int[] sinceSample = new int[] { 0, 0, 100 };
        residual.Compare(Pack(3, -5f, -5f, -5f, 0f), sinceSample);
        Assert.IsFalse(residual.HasMedian);
        Assert.IsTrue(residual.CommonVolts == 0f);
    }

    [TestMethod]
    public void TheLeastDipOfAllIsCommon()
    {
        PackResidual residual = new PackResidual();
        residual.Compare(Pack(2, -5f, -3f, 0f, 0f), new int[2]);
        Expect.Near(-3, (long)((residual.CommonVolts * 1_000f) - 0.5f), 0);
    }

    [TestMethod]
    public void ADipOfOneCellIsNotCommon()
    {
        PackResidual residual = new PackResidual();
        residual.Compare(Pack(2, -5f, 0f, 0f, 0f), new int[2]);
        Assert.IsTrue(residual.CommonVolts == 0f);
        residual.Compare(Pack(1, -5f, 0f, 0f, 0f), new int[1]);
        Assert.IsTrue(residual.CommonVolts == 0f);
    }

    private static CellDetectors[] Pack(int cells, float first, float second, float third, float fourth)
    {
        CellDesign design = LfpLithiumPouch36.Create();
        CellDetectors[] pack = new CellDetectors[cells];
        float[] millivolts = new float[] { first, second, third, fourth };

        for (int i = 0; i < cells; i++)
        {
            pack[i] = new CellDetectors(
                design, Configurations.Measurement(1), new DetectionSettings(), CellDetectors.Motion(design), new CellDetection());
            pack[i].Residual.Volts = millivolts[i] * 0.001f;
            pack[i].Residual.NoiseVolts = 0.0001f;
            pack[i].Residual.Usable = true;
        }

        return pack;
    }
}
