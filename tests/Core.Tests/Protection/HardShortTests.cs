using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>A fall of more than 0.3 V that stays for three samples without a step of current, or 5 K while an alarm stands.</summary>
[TestClass]
public sealed class HardShortTests
{
    private const int HardShort = (int)DiagnosisId.HardShort;

    [DataRow(300_000, false)]
    [DataRow(300_001, true)]
    [TestMethod]
    public void AFallOfMoreThanThreeTenthsOfAVoltLatchesBothGates(int fall, bool latches)
    {
        ProtectionBench bench = Resting();
        SetCell(bench, 1, 3_400_000 - fall);
        bench.Run(1_000);

        Assert.AreEqual(latches, bench.IsLatched(HardShort));
        Assert.AreEqual(!latches, bench.Stage.Result.ChargePermitted);
        Assert.AreEqual(!latches, bench.Stage.Result.DischargePermitted);
        Assert.AreEqual(latches, bench.Stage.Result.IsFault());
    }

    [DataRow(2, false)]
    [DataRow(3, true)]
    [TestMethod]
    public void ASpikeOfTwoSamplesIsNoShort(int samples, bool latches)
    {
        ProtectionBench bench = Resting();
        SetCell(bench, 0, 2_800_000);
        bench.Run(samples * 100);
        SetCell(bench, 0, 3_400_000);
        bench.Run(2_000);

        Assert.AreEqual(latches, bench.IsLatched(HardShort));
    }

    // A filament that makes and breaks contact: never three samples in a row, and a third fall within a minute of the first.
    [DataRow(2, 100, 200, false)]
    [DataRow(3, 100, 200, true)]
    [DataRow(3, 200, 200, true)]
    [DataRow(3, 100, 29_900, true)]
    [DataRow(3, 100, 30_000, false)]
    [TestMethod]
    public void AContactThatFlickersIsAShortAtItsThirdFallWithinAMinute(int falls, int down, int up, bool latches)
    {
        ProtectionBench bench = Resting();

        for (int i = 0; i < falls; i++)
        {
            SetCell(bench, i % 2, 2_800_000);
            bench.Run(down);
            SetCell(bench, i % 2, 3_400_000);
            bench.Run(up);
        }

        Assert.AreEqual(latches, bench.IsLatched(HardShort));
    }

    [DataRow(3_100_000, 0)]
    [DataRow(3_710_000, 0)]
    [DataRow(2_800_000, -60_000)]
    [TestMethod]
    public void SmallFallsSpikesUpwardsAndPulsesOfALoadDoNotFlicker(int microvolts, int microamps)
    {
        ProtectionBench bench = Resting();

        for (int i = 0; i < 20; i++)
        {
            bench.Measurements.PackMicroamps.Value = microamps;
            SetCell(bench, 0, microvolts);
            bench.Run(100);
            bench.Measurements.PackMicroamps.Value = 0;
            SetCell(bench, 0, 3_400_000);
            bench.Run(2_000);
        }

        Assert.IsFalse(bench.IsLatched(HardShort));
    }

    [TestMethod]
    public void ASampleThatIsRepeatedIsNoSecondOne()
    {
        ProtectionBench bench = Resting();
        SetCell(bench, 0, 2_800_000);
        bench.Tick(100);
        bench.Measurements.CellMicrovolts[0].AgeMilliseconds = 100;
        bench.Run(1_000);

        Assert.IsFalse(bench.IsLatched(HardShort));
    }

    [TestMethod]
    public void AJumpUpwardsAndASpikeUpwardsAreNoShort()
    {
        ProtectionBench bench = Resting();
        SetCell(bench, 0, 3_800_000);
        bench.Run(200);
        SetCell(bench, 0, 3_400_000);
        bench.Run(1_000);
        SetCell(bench, 0, 3_750_000);
        bench.Run(1_000);

        Assert.IsFalse(bench.IsLatched(HardShort));
    }

    // A converter averages: the sample in which it happens shows a part of the fall.
    [DataRow(150_000, false)]
    [DataRow(151_000, true)]
    [DataRow(250_000, true)]
    [TestMethod]
    public void AFallInTheMiddleOfASampleIsSeenWhole(int half, bool latches)
    {
        ProtectionBench bench = Resting();
        SetCell(bench, 0, 3_400_000 - half);
        bench.Tick(100);
        SetCell(bench, 0, 3_400_000 - (2 * half));
        bench.Run(2_000);

        Assert.AreEqual(latches, bench.IsLatched(HardShort));
    }

    [TestMethod]
    public void AFallThatTakesItsTimeIsForTheLimits()
    {
        ProtectionBench bench = Resting();

        for (int i = 0; i < 10; i++)
        {
            SetCell(bench, 0, 3_400_000 - (i * 100_000));
            bench.Run(200);
        }

        Assert.IsFalse(bench.IsLatched(HardShort));
    }

    // The design ends a charge at 1.8 mA: a larger change of current is a step.
    [DataRow(-1_800, true)]
    [DataRow(-1_801, false)]
    [DataRow(-60_000, false)]
    [TestMethod]
    public void AStepOfTheCurrentExplainsTheFall(int microamps, bool latches)
    {
        ProtectionBench bench = Resting();
        bench.Measurements.PackMicroamps.Value = microamps;
        SetCell(bench, 0, 2_800_000);
        bench.Run(2_000);

        Assert.AreEqual(latches, bench.IsLatched(HardShort));
    }

    [DataRow(-200, false)]
    [DataRow(200, false)]
    [DataRow(900, false)]
    [DataRow(1_000, true)]
    [TestMethod]
    public void AStepExplainsAFallASampleEarlierOrUpToASecondLater(int after, bool latches)
    {
        ProtectionBench bench = Resting();

        if (after < 0)
        {
            SetCell(bench, 0, 2_800_000);
            bench.Run(-after);
        }

        bench.Measurements.PackMicroamps.Value = -60_000;
        bench.Run(after < 0 ? 100 : after);
        SetCell(bench, 0, 2_800_000);
        bench.Run(2_000);

        Assert.AreEqual(latches, bench.IsLatched(HardShort));
    }

    [TestMethod]
    public void WithoutTheCurrentOrAfterAGapInTimeNobodyKnowsWhyTheVoltageFell()
    {
        ProtectionBench blind = Resting();
        blind.SetCurrentGood(false);
        SetCell(blind, 0, 2_800_000);
        blind.Run(1_000);
        blind.SetCurrentGood(true);
        blind.Run(1_000);
        Assert.IsFalse(blind.IsLatched(HardShort));

        ProtectionBench asleep = Resting();
        SetCell(asleep, 0, 2_800_000);
        asleep.Tick(60_000);
        asleep.Run(2_000);
        Assert.IsFalse(asleep.IsLatched(HardShort));
    }

    [DataRow(2, 300, false)]
    [DataRow(2, 301, true)]
    [DataRow(1, 400, false)]
    [DataRow(0, 400, false)]
    [TestMethod]
    public void WarmingWhileAnAlarmStandsLatchesBothGates(int level, int hottest, bool latches)
    {
        ProtectionBench bench = Resting();
        bench.Detection.Level = level;
        bench.Run(1_000);
        bench.Measurements.HottestDeciCelsius = hottest;
        bench.Run(16_000);

        Assert.AreEqual(latches, bench.IsLatched(HardShort));
        Assert.AreEqual(!latches, bench.Stage.Result.DischargePermitted);
    }

    [TestMethod]
    public void APackThatIsPutOnUnderAFalseSuspicionKeepsItsLoad()
    {
        // Skin warms it by 8 K within five minutes; a suspicion of one dip stands for ten.
        ProtectionBench bench = Resting();
        bench.Detection.Level = 1;

        for (int i = 0; i < 80; i++)
        {
            bench.Measurements.HottestDeciCelsius = 250 + i;
            bench.Run(3_700);
        }

        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
    }

    [TestMethod]
    public void WarmingCountsFromTheCoolestSinceTheAlarm()
    {
        ProtectionBench bench = Resting();
        bench.Detection.Level = 2;
        bench.Run(1_000);
        bench.Measurements.HottestDeciCelsius = 220;
        bench.Run(5_000);
        bench.Measurements.HottestDeciCelsius = 271;
        bench.Run(5_000);
        Assert.IsFalse(bench.IsLatched(HardShort));

        bench.Run(100);
        Assert.IsTrue(bench.IsLatched(HardShort));
    }

    [DataRow(50)]
    [DataRow(450)]
    [TestMethod]
    public void AWrongTemperatureOfAFewSamplesIsNoWarming(int wrong)
    {
        ProtectionBench bench = Resting();
        bench.Detection.Level = 2;
        bench.Run(1_000);
        bench.Measurements.HottestDeciCelsius = wrong;
        bench.Run(500);
        bench.Measurements.HottestDeciCelsius = 250;
        bench.Run(60_000);

        Assert.IsFalse(bench.IsLatched(HardShort));
    }

    [TestMethod]
    public void EachAlarmStartsFromItsOwnTemperature()
    {
        ProtectionBench bench = Resting();
        bench.Detection.Level = 2;
        bench.Run(1_000);
        bench.Detection.Level = 1;
        bench.Measurements.HottestDeciCelsius = 290;
        bench.Run(10_000);
        bench.Detection.Level = 2;
        bench.Measurements.HottestDeciCelsius = 320;
        bench.Run(10_000);

        Assert.IsFalse(bench.IsLatched(HardShort));
    }

    [TestMethod]
    public void APersonClearsItAndTheSelfTestRunsAgain()
    {
        ProtectionBench bench = Resting();
        SetCell(bench, 0, 2_800_000);
        bench.Run(1_000);
        bench.PressAndClear();

        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
        Assert.IsFalse(bench.Stage.Result.SelfTestPassed);
    }

    private static ProtectionBench Resting()
    {
        ProtectionBench bench = new ProtectionBench();
        SetCell(bench, 0, 3_400_000);
        SetCell(bench, 1, 3_400_000);
        bench.Run(3_000);
        return bench;
    }

    private static void SetCell(ProtectionBench bench, int cell, int microvolts)
    {
        Signal signal = bench.Measurements.CellMicrovolts[cell];
        signal.Value = microvolts;
    }
}
