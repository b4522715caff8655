using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Tests.Cell;

[TestClass]
public sealed class OcvTableTests
{
    [DataRow(0, 2_600_000)]
    [DataRow(50_000, 3_000_000)]
    [DataRow(100_000, 3_400_000)]
    [DataRow(500_000, 3_420_000)]
    [DataRow(900_000, 3_440_000)]
    [DataRow(950_000, 3_520_000)]
    [DataRow(1_000_000, 3_600_000)]
    [TestMethod]
    public void BetweenPointsTheVoltageLiesOnTheStraightLine(int chargePpm, int microvolts)
    {
        OcvTable table = FourPoints();

        Assert.AreEqual(microvolts, table.MicrovoltsAt(chargePpm));
        Assert.AreEqual(chargePpm, table.PpmAt(microvolts));
    }

    [TestMethod]
    public void OutsideTheTableTheEndsHold()
    {
        OcvTable table = FourPoints();

        Assert.AreEqual(2_600_000, table.MicrovoltsAt(-1));
        Assert.AreEqual(2_600_000, table.MicrovoltsAt(int.MinValue));
        Assert.AreEqual(3_600_000, table.MicrovoltsAt(1_000_001));
        Assert.AreEqual(3_600_000, table.MicrovoltsAt(int.MaxValue));
        Assert.AreEqual(0, table.PpmAt(2_599_999));
        Assert.AreEqual(0, table.PpmAt(int.MinValue));
        Assert.AreEqual(1_000_000, table.PpmAt(3_600_001));
        Assert.AreEqual(1_000_000, table.PpmAt(int.MaxValue));
    }

    [TestMethod]
    public void AHigherVoltageNeverMeansLessCharge()
    {
        OcvTable table = LfpLithiumPouch36.Create().Ocv;
        int last = -1;

        for (int microvolts = 2_600_000; microvolts <= 3_650_000; microvolts += 3_001)
        {
            int ppm = table.PpmAt(microvolts);
            Assert.IsTrue(ppm >= last);
            last = ppm;
        }

        Assert.AreEqual(1_000_000, last);
    }

    [TestMethod]
    public void MoreChargeNeverMeansALowerVoltage()
    {
        OcvTable table = LfpLithiumPouch36.Create().Ocv;
        int last = 0;

        for (int ppm = 0; ppm <= 1_000_000; ppm += 2_500)
        {
            int microvolts = table.MicrovoltsAt(ppm);
            Assert.IsTrue(microvolts >= last);
            last = microvolts;
        }

        Assert.AreEqual(3_600_000, last);
    }

    [TestMethod]
    public void AtTheKneesOfLfpTheInverseFindsTheChargeBack()
    {
        OcvTable table = LfpLithiumPouch36.Create().Ocv;

        Expect.Near(30_000, table.PpmAt(table.MicrovoltsAt(30_000)), 1);
        Expect.Near(985_000, table.PpmAt(table.MicrovoltsAt(985_000)), 1);
    }

    private static OcvTable FourPoints()
    {
        return new OcvTable(new int[] { 0, 100_000, 900_000, 1_000_000 }, new int[] { 2_600_000, 3_400_000, 3_440_000, 3_600_000 });
    }
}
