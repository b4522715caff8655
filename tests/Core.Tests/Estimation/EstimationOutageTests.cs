using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Estimation;

[TestClass]
public sealed class EstimationOutageTests
{
    [TestMethod]
    public void WhileTheCurrentIsNotMeasuredTheUncertaintyGrows()
    {
        EstimationBench bench = KnownFull();

        bench.ReadCurrent(false);
        bench.Set(3_432_300, 0);
        bench.Run(60_000);

        // 100 mA for a minute could have been 4.6 % of 36 mAh, 4.9 % of the smallest cell.
        Expect.Between(46_000, 56_000, bench.Stage.Result.CellUncertaintyPpm[0]);
    }

    [TestMethod]
    public void AfterAnOutageAVoltageIsReadAsIfTheLargestCurrentHadFlowed()
    {
        EstimationBench bench = KnownFull();
        bench.ReadCurrent(false);
        bench.Run(2_000);
        bench.ReadCurrent(true);
        bench.Set(3_000_000, 0);
        bench.Run(1_000);

        // 3.0 V would be 2 % of a rested cell; up to 0.6 V of it may be the unmeasured current.
        Assert.IsTrue(bench.Stage.Result.CellChargePpm[0] > 900_000);
        Assert.AreEqual(0, bench.Stage.Result.Disagreements);
    }

    [TestMethod]
    public void OneFailedReadCostsNothing()
    {
        EstimationBench bench = KnownFull();
        int before = bench.Stage.Result.CellUncertaintyPpm[0];
        bench.Run(500);
        bench.ReadCurrent(false);
        bench.Run(100);
        bench.ReadCurrent(true);
        bench.Run(1_400);

        Expect.Between(0, before + 10, bench.Stage.Result.CellUncertaintyPpm[0]);
    }

    [TestMethod]
    public void AClockThatRanBackwardsForgetsTheCharge()
    {
        EstimationBench bench = KnownFull();
        Assert.IsTrue(bench.Stage.Result.CellUncertaintyPpm[0] < 20_000);

        bench.Tick(-50);

        Assert.IsTrue(bench.Stage.Result.CellUncertaintyPpm[0] > 900_000);
    }

    [TestMethod]
    public void AGapOfAnHourLeavesNothingKnown()
    {
        EstimationBench bench = KnownFull();
        bench.Set(3_432_300, 0);

        bench.Tick(3_600_000);

        Assert.IsTrue(bench.Stage.Result.CellUncertaintyPpm[0] > 500_000);
        Assert.AreEqual(0, bench.Stage.Result.Disagreements);
    }

    [TestMethod]
    public void AJumpOfTheClockByCenturiesDoesNotOverflow()
    {
        EstimationBench bench = KnownFull();
        bench.Set(3_432_300, -90_000);
        bench.Tick(long.MaxValue / 2);
        bench.Run(2_000);

        Assert.IsTrue(bench.Stage.Result.CellUncertaintyPpm[0] > 500_000);
        Expect.Between(0, 1_000_000, bench.Stage.Result.CellChargePpm[0]);
        Assert.AreEqual(0, bench.Stage.Result.Disagreements);
    }

    private static EstimationBench KnownFull()
    {
        EstimationBench bench = new EstimationBench();
        bench.Set(3_530_988, 0);
        bench.Rest(3_000);
        return bench;
    }
}
