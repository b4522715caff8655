using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>A latch that blocks charging only: a cell with a soft short is safer discharged.</summary>
[TestClass]
public sealed class SoftShortTests
{
    private const int SoftShort = (int)DiagnosisId.SoftShort;

    [TestMethod]
    public void EvidenceThatDemandsItStopsChargingForGoodAndLeavesDischargingAlone()
    {
        ProtectionBench bench = Latched();
        bench.Run(3_600_000);

        Assert.IsTrue(bench.IsLatched(SoftShort));
        Assert.IsFalse(bench.IsActive(SoftShort));
        Assert.IsFalse(bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
        Assert.IsFalse(bench.Stage.Result.IsFault());
    }

    [TestMethod]
    public void WithoutThatDemandAlarmsAloneLatchNothing()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Detection.Level = 2;
        bench.Detection.AlarmBegins = true;
        bench.Run(10_000);

        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
    }

    [TestMethod]
    public void APersonClearsItAndTheLoadStaysOnMeanwhile()
    {
        ProtectionBench bench = Latched();
        bench.Press();
        bench.ClearNonce = bench.Stage.Presence.Nonce;
        bench.Tick(100);
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
        Assert.IsTrue(bench.Stage.Result.Cleared);
        Assert.IsTrue(bench.Stage.Result.SelfTestPassed);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
        Assert.IsFalse(bench.Stage.Result.ChargePermitted);

        bench.Tick(100);
        Assert.IsFalse(bench.Stage.Result.Cleared);
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
    }

    [TestMethod]
    public void WithoutTheRightNumberItStays()
    {
        ProtectionBench bench = Latched();
        bench.Press();
        bench.ClearNonce = bench.Stage.Presence.Nonce ^ 1;
        bench.Tick(100);

        Assert.IsTrue(bench.IsLatched(SoftShort));
    }

    [TestMethod]
    public void EvidenceThatAPersonHasSeenDoesNotLatchAgainButTheNextAlarmDoes()
    {
        ProtectionBench bench = Latched();
        bench.Detection.LatchDue = true;
        bench.PressAndClear();
        bench.Run(60_000);
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);

        bench.Detection.AlarmBegins = true;
        bench.Tick(100);
        Assert.IsTrue(bench.IsLatched(SoftShort));
    }

    [TestMethod]
    public void EvidenceThatComesAgainLatchesAgain()
    {
        ProtectionBench bench = Latched();
        bench.PressAndClear();
        bench.Detection.LatchDue = true;
        bench.Tick(100);

        Assert.IsTrue(bench.IsLatched(SoftShort));
    }

    [TestMethod]
    public void WhatComesInTheTickOfTheClearingNobodyHasSeen()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_650_000);
        bench.Run(200);
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_400_000);
        bench.Press();
        bench.Detection.LatchDue = true;
        bench.ClearNonce = bench.Stage.Presence.Nonce;
        bench.Tick(100);
        Assert.IsTrue(bench.IsLatched(SoftShort));
        Assert.IsFalse(bench.Stage.Result.Cleared);

        bench.Detection.AlarmBegins = true;
        bench.Press();
        bench.ClearNonce = bench.Stage.Presence.Nonce;
        bench.Tick(100);
        Assert.IsTrue(bench.IsLatched(SoftShort));

        bench.Detection.AlarmBegins = false;
        bench.PressAndClear();
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
    }

    [TestMethod]
    public void BesideAFaultThatBlocksBothBothAreBlockedAndClearingRunsTheSelfTest()
    {
        ProtectionBench bench = Latched();
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_650_000);
        bench.Run(200);
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_400_000);
        bench.Run(1_000);
        Assert.IsTrue(bench.Stage.Result.IsFault());
        Assert.IsFalse(bench.Stage.Result.DischargePermitted);

        bench.PressAndClear();
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
        Assert.AreEqual(0L, bench.Stage.Result.ChargeLatchedMask);
        Assert.IsFalse(bench.Stage.Result.SelfTestPassed);
        Assert.IsFalse(bench.Stage.Result.DischargePermitted);
    }

    [TestMethod]
    public void ADischargeLimitStillBlocksDischarging()
    {
        ProtectionBench bench = Latched();
        bench.Set(LimitSignal.LowestCellMicrovolts, 2_400_000);
        bench.Run(1_200);

        Assert.IsFalse(bench.Stage.Result.DischargePermitted);
    }

    private static ProtectionBench Latched()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Detection.LatchDue = true;
        bench.Tick(100);
        bench.Detection.LatchDue = false;
        return bench;
    }
}
