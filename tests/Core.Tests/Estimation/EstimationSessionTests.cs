using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Estimation;

[TestClass]
public sealed class EstimationSessionTests
{
    [DataRow(2_499_999, true)]
    [DataRow(2_500_000, true)]
    [DataRow(2_549_999, true)]
    [DataRow(2_550_000, false)]
    [TestMethod]
    public void PrechargeTimeRunsUntilTheVoltageAtWhichPrechargeEnds(int microvolts, bool runs)
    {
        EstimationBench bench = new EstimationBench();
        bench.Set(microvolts, 1_800);
        bench.CommandedMicroamps = 1_800;
        bench.Run(500);

        Assert.AreEqual(runs ? 500L : 0L, bench.Stage.Result.Session.PrechargingMilliseconds);
    }

    [TestMethod]
    public void ClearedFaultsCloseTheSession()
    {
        EstimationBench bench = new EstimationBench();
        bench.CommandedMicroamps = 7_200;
        bench.Run(500);
        Assert.IsTrue(bench.Stage.Result.Session.Active);

        bench.CommandedMicroamps = 0;
        bench.FaultsCleared = true;
        bench.Tick(100);
        Assert.IsFalse(bench.Stage.Result.Session.Active);
    }

    [TestMethod]
    public void AStaleCurrentDoesNotOpenASession()
    {
        EstimationBench bench = new EstimationBench();
        bench.Set(3_432_300, 50_000);
        bench.ReadCurrent(false);
        bench.Run(1_000);

        Assert.IsFalse(bench.Stage.Result.Session.Active);
    }

    [TestMethod]
    public void WhatCouldFitIsMeasuredFromTheKnownChargeOfTheCell()
    {
        EstimationBench bench = new EstimationBench();
        bench.Set(3_530_988, 0);
        bench.Rest(3_000);
        bench.CommandedMicroamps = 7_200;
        bench.Tick(100);

        // 105 % of the 1 % that the knee leaves, give or take its band, and 1 % more.
        Expect.Between(2_656_800_000L, 4_500_000_000L, bench.Stage.Result.Session.ExpectedNanocoulombs);
    }

    [TestMethod]
    public void TheOffsetOfTheSensorAddsUpOverTheTimeThatWasCounted()
    {
        // 5 uA for 1 s is 5,000 nC. The first tick counts nothing yet: it has one sample.
        EstimationBench bench = new EstimationBench();
        bench.Tick(100);
        bench.CommandedMicroamps = 7_200;
        bench.Run(1_000);
        Assert.AreEqual(5_000L, bench.Stage.Result.Session.OffsetNanocoulombs);

        bench.CommandedMicroamps = 0;
        bench.Run(1_000);
        Assert.AreEqual(10_000L, bench.Stage.Result.Session.OffsetNanocoulombs);
    }

    [TestMethod]
    public void TimeThatIsNotCountedGivesTheOffsetNoRoom()
    {
        EstimationBench bench = new EstimationBench();
        bench.CommandedMicroamps = 7_200;
        bench.Run(1_000);
        long before = bench.Stage.Result.Session.OffsetNanocoulombs;

        bench.ReadCurrent(false);
        bench.Run(60_000);
        bench.ReadCurrent(true);
        bench.Tick(100);
        bench.Tick(3_600_000);
        Assert.AreEqual(before, bench.Stage.Result.Session.OffsetNanocoulombs);
    }

    [TestMethod]
    public void TheNextSessionBeginsWithoutOffset()
    {
        EstimationBench bench = new EstimationBench();
        bench.CommandedMicroamps = 7_200;
        bench.Run(10_000);
        bench.FaultsCleared = true;
        bench.Tick(100);

        Assert.AreEqual(500L, bench.Stage.Result.Session.OffsetNanocoulombs);
    }
}
