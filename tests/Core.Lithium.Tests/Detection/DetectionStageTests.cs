using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class DetectionStageTests
{
    private const int Dip = 2_000;

    [TestMethod]
    public void NoiseAloneSaysNothingForAnHour()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 0);
        bench.Run(3_600_000);

        Assert.AreEqual(0, bench.Suspicions);
        Assert.AreEqual(0, bench.Cell().Dips);
        Expect.Between(90, 115, (long)(bench.Cell().NoiseVolts * 1e6f));
    }

    [TestMethod]
    public void NothingCountsBeforeTheNoiseIsKnown()
    {
        DetectionBench bench = new DetectionBench(1, DetectionSettings.All);
        bench.Run(50_000);
        Assert.IsFalse(bench.Cell().Ready);
        bench.Dip(Dip, 3, 3_000);
        Assert.AreEqual(0, bench.Cell().Dips);
        bench.Run(60_000);
        Assert.IsTrue(bench.Cell().Ready);
        bench.Dip(Dip, 3, 3_000);
        Assert.AreEqual(1, bench.Cell().Dips);
    }

    [TestMethod]
    public void ALoadThatPulsesEverySecondBlindsNobody()
    {
        DetectionBench bench = new DetectionBench(1, DetectionSettings.All);
        bench.ExtraMilliohms = 100;
        Pulse(bench, 400);
        Assert.AreEqual(0, bench.Cell().Dips);
        bench.DipMicrovolts = Dip;
        Pulse(bench, 2);
        bench.DipMicrovolts = 0;
        Pulse(bench, 10);

        Assert.AreEqual(1, bench.Cell().Dips);
    }

    [TestMethod]
    public void AResistanceThatTheModelDoesNotKnowIsNoDip()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 7_200);
        bench.ExtraMilliohms = 300;

        for (int i = 0; i < 40; i++)
        {
            bench.Microamps = -10_000 - (i % 4 * 10_000);
            bench.Run(30_000);
        }

        Assert.AreEqual(0, bench.Alarms);
        Assert.IsTrue(bench.Cell().Dips <= 2);
    }

    [TestMethod]
    public void SlowTicksKeepTheFastDetectorsSilent()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 7_200);

        for (int i = 0; i < 2_000; i++)
        {
            bench.DipMicrovolts = i % 20 < 3 ? 100_000 : 0;
            bench.Step(501);
        }

        Assert.IsFalse(bench.Cell().Ready);
        Assert.AreEqual(0, bench.Cell().Dips);
        Assert.IsTrue(bench.Statistic(DetectorId.Dip) == 0f);
        Assert.IsTrue(bench.Statistic(DetectorId.CumulativeSum) == 0f);
    }

    [TestMethod]
    public void TicksOfHalfASecondStillCount()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 7_200);
        bench.DipMicrovolts = Dip;
        bench.Step(500);
        bench.Step(500);
        Assert.AreEqual(1, bench.Cell().Dips);
    }

    [TestMethod]
    public void AfterAGapTheBaseSettlesAnew()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 7_200);
        bench.DipMicrovolts = Dip;
        bench.Step(2_000);
        bench.Run(5_000);
        Assert.AreEqual(0, bench.Cell().Dips);
        Assert.IsFalse(bench.Cell().Ready);
        bench.Run(10_000);
        Assert.IsTrue(bench.Cell().Ready);
        bench.Dip(2 * Dip, 3, 1_000);
        Assert.AreEqual(1, bench.Cell().Dips);
    }

    [TestMethod]
    public void AClockThatStoodStillIsAGap()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 7_200);
        bench.Step(0);
        Assert.IsFalse(bench.Cell().Ready);
        bench.Dip(Dip, 3, 1_000);
        Assert.AreEqual(0, bench.Cell().Dips);
    }

    [TestMethod]
    public void OneMissingSampleIsNoGap()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 7_200);
        bench.Measurements.CellMicrovolts[0].AgeMilliseconds = 100;
        bench.Detect(100);
        bench.Measurements.CellMicrovolts[0].AgeMilliseconds = 0;
        bench.Run(200);
        Assert.IsTrue(bench.Cell().Ready);
    }

    [DataRow((int)SignalQuality.Stale)]
    [DataRow((int)SignalQuality.Open)]
    [DataRow((int)SignalQuality.OutOfRange)]
    [DataRow((int)SignalQuality.Stuck)]
    [TestMethod]
    public void ABadVoltageIsNoDip(int quality)
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 7_200);
        bench.Measurements.CellMicrovolts[0].Quality = (SignalQuality)quality;
        bench.Dip(Dip, 3, 2_000);
        bench.Measurements.CellMicrovolts[0].Quality = SignalQuality.Good;
        bench.Run(2_000);
        Assert.AreEqual(0, bench.Cell().Dips);
    }

    [TestMethod]
    public void ABadCurrentSilencesTheVoltage()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 7_200);
        bench.Measurements.PackMicroamps.Quality = SignalQuality.Stale;
        bench.Dip(Dip, 3, 2_000);
        Assert.AreEqual(0, bench.Cell().Dips);
    }

    [TestMethod]
    public void AModelThatIsNoNumberSaysNothingAndIsForgotten()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 0);

        for (int i = 0; i < 3; i++)
        {
            bench.Deposition.Cells[0].OverpotentialVolts = i == 1 ? float.NaN : float.MaxValue;
            bench.Detect(100);
        }

        bench.Run(20_000);
        Assert.AreEqual(0, bench.Cell().Dips);
        Assert.IsTrue(-0.001f < bench.Cell().ResidualVolts && bench.Cell().ResidualVolts < 0.001f);
        bench.Dip(Dip, 3, 1_000);
        Assert.AreEqual(1, bench.Cell().Dips);
    }

    [TestMethod]
    public void ResidualsOfVoltsStayNumbers()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 7_200);

        for (int i = 0; i < 2_000; i++)
        {
            bench.DipMicrovolts = (i & 4) == 0 ? 3_000_000 : -4_000_000;
            bench.Microamps = (i & 8) == 0 ? int.MaxValue / 4 : -100_000;
            bench.Step(100);
        }

        CellDetection cell = bench.Cell();
        Assert.IsTrue(-1e9f < cell.ResidualVolts && cell.ResidualVolts < 1e9f);
        Assert.IsTrue(0f < cell.NoiseVolts && cell.NoiseVolts < 1e9f);
        Assert.IsTrue(0f <= cell.Evidence && cell.Evidence <= 1f);
    }

    [TestMethod]
    public void ADipOfAllCellsIsNoneOfAnyCell()
    {
        DetectionBench bench = DetectionBench.Warm(2, DetectionSettings.All, 7_200);
        bench.CommonMicrovolts = Dip;
        bench.Run(500);
        bench.CommonMicrovolts = 0;
        bench.Run(3_000);
        Assert.AreEqual(0, bench.Cell().Dips);
        Assert.AreEqual(0, bench.Stage.Result.Cells[1].Dips);
        bench.Dip(Dip, 3, 1_000);
        Assert.AreEqual(1, bench.Cell().Dips);
        Assert.AreEqual(0, bench.Stage.Result.Cells[1].Dips);
    }

    [DataRow(2, false)]
    [DataRow(3, true)]
    [DataRow(4, true)]
    [TestMethod]
    public void TheMedianNeedsThreeCells(int cells, bool speaks)
    {
        DetectionBench bench = DetectionBench.Warm(cells, 1 << (int)DetectorId.MedianDeviation, 0);
        bench.Run(320_000);
        bench.DipMicrovolts = 600;
        bench.Run(500);
        Assert.AreEqual(speaks, 1f <= bench.Statistic(DetectorId.MedianDeviation));
        Assert.AreEqual(0, bench.Stage.Result.Level);
    }

    [TestMethod]
    public void ACorrectedStateOfChargeIsNoDip()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 0);
        bench.Estimates.CellChargePpm[0] = 985_000;
        bench.Run(5_000);
        bench.Estimates.CellChargePpm[0] = 500_000;
        bench.Run(5_000);
        Assert.AreEqual(0, bench.Cell().Dips);
        Assert.AreEqual(0, bench.Cell().Withdrawn);
    }

    [TestMethod]
    public void ACellWithoutDepositionModelIsWatchedToo()
    {
        DetectionBench bench = new DetectionBench(1, DetectionSettings.All);
        DetectionStage stage = new DetectionStage(Nmc21700.Create(), Configurations.Measurement(1), 1);
        bench.Detect(100);
        stage.Detect(bench.Measurements, bench.Estimates, new Core.Deposition.DepositionResult(new Core.Deposition.CellDeposition[0]), bench.Clock);
        Assert.AreEqual(0, stage.Result.Level);
    }

    [TestMethod]
    public void WhatIsSwitchedOffSaysNothing()
    {
        DetectionBench bench = DetectionBench.Warm(1, 0, 7_200);
        bench.Estimates.Health[0].LeakMicroamps = 1_000f;
        bench.Estimates.Health[0].LeakUncertaintyMicroamps = 1f;
        bench.Dip(Dip, 20, 3_000);
        bench.Dip(Dip, 20, 3_000);
        bench.Dip(Dip, 20, 3_000);

        Assert.AreEqual(0, bench.Cell().Level);
        Assert.AreEqual(0, bench.Stage.Result.ActiveMask);

        for (int i = 0; i < CellDetection.Detectors; i++)
        {
            Assert.IsTrue(bench.Cell().Statistic[i] == 0f);
        }
    }

    private static void Pulse(DetectionBench bench, int seconds)
    {
        for (int i = 0; i < seconds * 10; i++)
        {
            bench.Microamps = i % 10 < 3 ? -30_000 : -2_000;
            bench.Step(100);
        }
    }
}
