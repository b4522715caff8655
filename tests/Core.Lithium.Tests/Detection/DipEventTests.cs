using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class DipEventTests
{
    private const int Dip = 1_000;
    private const int Charge = 7_200;

    [TestMethod]
    public void ADipOfTwoSamplesIsASuspicionAtOnce()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, Charge);
        bench.DipMicrovolts = Dip;
        bench.Run(200);

        Assert.AreEqual(1, bench.Cell().Level);
        Assert.AreEqual(1, bench.Cell().Dips);
        Assert.AreEqual(1, bench.Suspicions);
    }

    [TestMethod]
    public void ADipOfOneSampleIsNone()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, Charge);
        bench.Dip(Dip, 1, 5_000);

        Assert.AreEqual(0, bench.Cell().Dips);
        Assert.AreEqual(0, bench.Cell().Level);
    }

    [TestMethod]
    public void TheThirdDipInTenMinutesIsAnAlarm()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, Charge);
        bench.Dip(Dip, 2, 299_800);
        bench.Dip(Dip, 2, 299_300);
        Assert.AreEqual(0, bench.Alarms);
        bench.Dip(Dip, 2, 1_000);

        Assert.AreEqual(1, bench.Alarms);
        Assert.AreEqual(2, bench.Cell().Level);
        Assert.AreEqual(1, bench.Cell().Alarms);
    }

    [TestMethod]
    public void TheThirdDipInElevenMinutesIsNone()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, Charge);
        bench.Dip(Dip, 2, 329_800);
        bench.Dip(Dip, 2, 329_800);
        bench.Dip(Dip, 2, 1_000);

        Assert.AreEqual(3, bench.Cell().Dips);
        Assert.AreEqual(0, bench.Alarms);
    }

    [TestMethod]
    public void ADipThatComesBackWithinTwoSecondsIsTheSame()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, Charge);

        for (int i = 0; i < 5; i++)
        {
            bench.Dip(Dip, 2, 1_500);
        }

        Assert.AreEqual(1, bench.Cell().Dips);
    }

    [TestMethod]
    public void ADipAfterTwoQuietSecondsIsAnother()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, Charge);
        bench.Dip(Dip, 2, 6_000);
        bench.Dip(Dip, 2, 6_000);
        Assert.AreEqual(2, bench.Cell().Dips);
    }

    [TestMethod]
    public void AShallowDipIsFoundByItsMeanAlone()
    {
        DetectionBench mean = DetectionBench.Warm(1, 1 << (int)DetectorId.SlowDip, Charge);
        DetectionBench samples = DetectionBench.Warm(1, 1 << (int)DetectorId.Dip, Charge);
        mean.Dip(300, 20, 4_000);
        samples.Dip(300, 20, 4_000);

        Assert.AreEqual(1, mean.Cell().Dips);
        Assert.AreEqual(0, samples.Cell().Dips);
        Assert.IsTrue(mean.Statistic(DetectorId.Dip) == 0f);
        Assert.IsTrue(samples.Statistic(DetectorId.SlowDip) == 0f);
    }

    [TestMethod]
    public void ADeepSpikeDoesNotMoveTheMeanToADip()
    {
        DetectionBench bench = DetectionBench.Warm(1, 1 << (int)DetectorId.SlowDip, Charge);
        bench.Dip(100_000, 1, 5_000);
        Assert.AreEqual(0, bench.Cell().Dips);
    }

    [TestMethod]
    public void AStepThatStaysWhileChargingIsTakenBack()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, Charge);
        bench.DipMicrovolts = 2_000;
        bench.Run(10_000);
        Assert.AreEqual(1, bench.Cell().Level);
        bench.Run(30_000);

        Assert.AreEqual(1, bench.Cell().Withdrawn);
        Assert.AreEqual(0, bench.Cell().Level);
        Assert.AreEqual(1, bench.Cell().Dips);
    }

    [TestMethod]
    public void AStepDownAtRestIsNoContact()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 0);
        bench.DipMicrovolts = 2_000;
        bench.Run(40_000);

        Assert.AreEqual(0, bench.Cell().Withdrawn);
        Assert.AreEqual(1, bench.Cell().Level);
    }

    [DataRow(5)]
    [DataRow(10)]
    [DataRow(30)]
    [DataRow(100)]
    [TestMethod]
    public void ARelaxationAtTheKneeIsNoAlarm(int microvoltsPerTick)
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 0);

        for (int i = 0; i < 1_000; i++)
        {
            bench.DipMicrovolts += microvoltsPerTick;
            bench.Step(DetectionBench.Tick);
        }

        bench.Run(60_000);
        Assert.AreEqual(0, bench.Alarms);
        Assert.IsTrue(bench.Cell().Dips - bench.Cell().Withdrawn <= 1);
    }

    [TestMethod]
    public void DipsOfAMinuteAreOneEventEach()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, 0);
        bench.Dip(Dip, 600, 60_000);
        bench.Dip(Dip, 600, 60_000);
        Assert.AreEqual(0, bench.Alarms);
        bench.Dip(Dip, 600, 60_000);

        Assert.AreEqual(3, bench.Cell().Dips);
        Assert.AreEqual(1, bench.Alarms);
    }

    [TestMethod]
    public void RisesWhileChargingAreAContactAndTheirEndsAreNoDips()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, Charge);

        for (int i = 0; i < 12; i++)
        {
            bench.Dip(-3_000, (i & 1) == 0 ? 20 : 300, 30_000);
        }

        Assert.AreEqual(0, bench.Alarms);
        Assert.AreEqual(0, bench.Cell().Dips);
    }

    [TestMethod]
    public void ALooseContactInDischargeNeverAlarms()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, -10_000);

        for (int i = 0; i < 30; i++)
        {
            bench.Microamps = (i & 1) == 0 ? -10_000 : -40_000;
            bench.Run(30_000);
            bench.ExtraMilliohms = 300;
            bench.Run(1_000);
            bench.ExtraMilliohms = 0;
            bench.Run(10_000);
        }

        Assert.IsTrue(bench.Cell().Dips > 10);
        Assert.AreEqual(0, bench.Alarms);
    }

    [TestMethod]
    public void AShortUnderAChangingLoadAlarms()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, -10_000);

        for (int i = 0; i < 12; i++)
        {
            bench.Microamps = (i & 1) == 0 ? -10_000 : -40_000;
            bench.Run(30_000);
            bench.Dip(8_000, 10, 10_000);
        }

        Assert.AreEqual(1, bench.Cell().Alarms);
    }

    [TestMethod]
    public void AHeavyShortNeedsNoSecondDip()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, Charge);
        bench.Estimates.Health[0].Fast.Restore(1.7f);
        bench.Run(2_000);
        bench.DipMicrovolts = 80_000;
        bench.Run(800);
        Assert.AreEqual(0, bench.Alarms);
        bench.Run(2_000);

        Assert.AreEqual(1, bench.Alarms);
        Assert.IsTrue(0.04f < bench.Cell().PeakShortAmps && bench.Cell().PeakShortAmps < 0.055f);
    }

    // 0.3 C through 1.7 ohm are 18.4 mV; in charge the bound of the fast resistance explains 28.8 mV at 7.2 mA.
    [DataRow(0, 17_800, 0)]
    [DataRow(0, 19_200, 1)]
    [DataRow(7_200, 28_000, 0)]
    [DataRow(7_200, 30_000, 1)]
    [TestMethod]
    public void AShortThatStaysIsAnAlarmAfterFiveSecondsWhenNothingElseExplainsIt(int microamps, int microvolts, int alarms)
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, microamps);
        bench.Estimates.Health[0].Fast.Restore(1.7f);
        bench.Run(2_000);
        bench.DipMicrovolts = microvolts;
        bench.Run(5_000);
        Assert.AreEqual(0, bench.Alarms);
        bench.Run(1_000);
        Assert.AreEqual(alarms, bench.Alarms);
        Assert.IsFalse(bench.Stage.Result.LatchDue);
    }
}
