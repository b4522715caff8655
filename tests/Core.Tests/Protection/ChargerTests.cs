using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>
/// The charger against its command: an eighth and 1.8 mA more for a second, less than half for a minute, nothing while the cell fills.
/// </summary>
[TestClass]
public sealed class ChargerTests
{
    private const int NotFollowing = (int)DiagnosisId.ChargerNotFollowing;
    private const int Weak = (int)DiagnosisId.ChargerWeak;
    private const int Blind = (int)DiagnosisId.CurrentSensorDisagrees;

    [DataRow(9_899, 10_000, false)]
    [DataRow(9_900, 900, false)]
    [DataRow(9_900, 1_100, true)]
    [TestMethod]
    public void AChargerThatGivesMoreThanItWasToldMayNotChargeAnyMore(int microamps, int milliseconds, bool latches)
    {
        ProtectionBench bench = Commanding(7_200);
        bench.Measurements.PackMicroamps.Value = microamps;
        bench.Run(milliseconds);

        Assert.AreEqual(latches, bench.IsLatched(NotFollowing));
        Assert.AreEqual(!latches, bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
    }

    [TestMethod]
    public void ACommandThatFallsExplainsTheOldCurrentForHalfASecond()
    {
        ProtectionBench bench = Commanding(18_000);
        bench.Measurements.PackMicroamps.Value = 18_000;
        bench.Run(1_000);
        bench.Commanded.ChargeMicroamps = 1_000;
        bench.Run(1_400);
        Assert.IsFalse(bench.IsLatched(NotFollowing));

        bench.Run(300);
        Assert.IsTrue(bench.IsLatched(NotFollowing));
    }

    [TestMethod]
    public void ACommandThatIsRaisedNeedsNoPatience()
    {
        ProtectionBench bench = Commanding(1_000);

        for (int microamps = 1_000; microamps < 18_000; microamps += 180)
        {
            bench.Commanded.ChargeMicroamps = microamps;
            bench.Measurements.PackMicroamps.Value = microamps;
            bench.Tick(100);
        }

        Assert.IsFalse(bench.IsActive(NotFollowing));
    }

    [DataRow(1_799, 5_000, false)]
    [DataRow(1_800, 900, false)]
    [DataRow(1_800, 1_100, true)]
    [TestMethod]
    public void AChargerThatTakesFromThePackIsCutOffAndTheLoadIsNot(int microamps, int milliseconds, bool latches)
    {
        ProtectionBench bench = Commanding(7_200);
        bench.Commanded.DischargeGateOn = false;
        bench.Run(1_000);
        bench.Measurements.PackMicroamps.Value = -microamps;
        bench.Run(milliseconds);

        Assert.AreEqual(latches, bench.IsLatched((int)DiagnosisId.ChargerDraws));
        Assert.AreEqual(!latches, bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
    }

    // A load that has just been switched off still draws for a while.
    [DataRow(400, false)]
    [DataRow(500, true)]
    [TestMethod]
    public void WhatFlowsOutInTheHalfSecondAfterTheLoadWasOnIsTheLoad(int milliseconds, bool known)
    {
        ProtectionBench bench = Commanding(7_200);
        bench.Measurements.PackMicroamps.Value = -7_200;
        bench.Run(2_000);
        bench.Commanded.DischargeGateOn = false;
        bench.Run(milliseconds);
        bench.Run(1_000);

        Assert.AreEqual(known, bench.IsLatched((int)DiagnosisId.ChargerDraws));
    }

    [DataRow(3_600, 70_000, false)]
    [DataRow(3_599, 60_000, false)]
    [DataRow(3_599, 60_100, true)]
    [TestMethod]
    public void AChargerThatGivesLessThanHalfIsReportedAfterAMinuteAndNothingIsTakenAway(int microamps, int milliseconds, bool reported)
    {
        ProtectionBench bench = Commanding(7_200);
        bench.Measurements.PackMicroamps.Value = microamps;
        bench.Run(milliseconds);

        Assert.AreEqual(reported, bench.IsActive(Weak));
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
    }

    [DataRow(3_599, false)]
    [DataRow(3_600, true)]
    [TestMethod]
    public void ACommandOfLessThanTwiceTheTerminationSaysNothing(int commanded, bool reported)
    {
        ProtectionBench bench = Commanding(commanded);
        bench.Run(70_000);

        Assert.AreEqual(reported, bench.IsActive(Weak));
    }

    // 0.1 V from 3.44 V, above the lower knee; an eighth of 7.2 mA is 900 uA.
    [DataRow(899, 99_999, false)]
    [DataRow(899, 100_000, true)]
    [DataRow(900, 100_000, false)]
    [TestMethod]
    public void AVoltageThatClimbsWithoutAMeasuredCurrentBlocksCharging(int microamps, int climb, bool latches)
    {
        ProtectionBench bench = Commanding(7_200);
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_440_000);
        bench.Measurements.PackMicroamps.Value = microamps;
        bench.Run(1_000);
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_440_000 + climb);
        bench.Run(1_200);

        Assert.AreEqual(latches, bench.IsLatched(Blind));
        Assert.AreEqual(!latches, bench.Stage.Result.ChargePermitted);
    }

    [DataRow(2, false)]
    [DataRow(3, true)]
    [TestMethod]
    public void ThreeContradictionsBetweenVoltageAndCountAreReportedAndTakeNothingAway(int times, bool reported)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Estimates.Disagreements = times;
        bench.Tick(100);

        Assert.AreEqual(reported, bench.IsActive((int)DiagnosisId.ChargeCountDisagrees));
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
    }

    [TestMethod]
    public void AnEmptyCellThatRecoversFromALoadShowsNoCharge()
    {
        ProtectionBench bench = Commanding(7_200);

        for (int microvolts = 2_600_000; microvolts < 3_432_000; microvolts += 10_000)
        {
            bench.Set(LimitSignal.HighestCellMicrovolts, microvolts);
            bench.Run(1_000);
        }

        Assert.IsFalse(bench.IsActive(Blind));
    }

    private static ProtectionBench Commanding(int microamps)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.CommandFollows = false;
        bench.Commanded.ChargeMicroamps = microamps;
        return bench;
    }
}
