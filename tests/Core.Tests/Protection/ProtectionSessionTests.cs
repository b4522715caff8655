using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

[TestClass]
public sealed class ProtectionSessionTests
{
    // 105 % of 36 mAh can fit, and 1 % more; limits at 1.03 and 1.3 times that.
    private const long Expected = 137_376_000_000L;
    private const long OverCharge = Expected / 1_000 * 1_030;
    private const int CommandedLimitMilliseconds = 24_804_000;

    [TestMethod]
    public void TheSessionStopsAboveOnePointZeroThreeTimesWhatCouldFit()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        ChargeSession session = bench.Estimates.Session;
        session.Follow(7_200, 0, 0, 1, false, 0, 0);
        Assert.AreEqual(Expected, session.ExpectedNanocoulombs);

        session.Follow(7_200, 2 * OverCharge, 0, 1, false, 0, 100);
        bench.Tick(100);
        Assert.IsFalse(bench.IsActive((int)DiagnosisId.OverCharge));
        session.Follow(7_200, 2, 0, 1, false, 0, 100);
        bench.Tick(100);
        Assert.IsTrue(bench.IsLatched((int)DiagnosisId.OverCharge));
        Assert.IsFalse(bench.Stage.Result.ChargePermitted);
    }

    [DataRow(0L)]
    [DataRow(1L)]
    [DataRow(36_000_000_000L)]
    [TestMethod]
    public void WhatTheOffsetOfTheSensorMayHaveAddedIsNoOverChargeAndOneNanocoulombMoreIs(long offset)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        ChargeSession session = bench.Estimates.Session;
        session.Follow(7_200, 0, offset, 1, false, 0, 0);

        session.Follow(7_200, 2 * (OverCharge + offset), 0, 1, false, 0, 100);
        bench.Tick(100);
        Assert.IsFalse(bench.IsActive((int)DiagnosisId.OverCharge));
        session.Follow(7_200, 2, 0, 1, false, 0, 100);
        bench.Tick(100);
        Assert.IsTrue(bench.IsLatched((int)DiagnosisId.OverCharge));
    }

    [TestMethod]
    public void TheSessionStopsAboveOnePointThreeTimesCommandedWhateverIsMeasured()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        ChargeSession session = bench.Estimates.Session;
        session.Follow(0, 0, 0, 7_200, false, 0, CommandedLimitMilliseconds);
        bench.Tick(100);
        Assert.IsFalse(bench.IsActive((int)DiagnosisId.ChargeTimeout));

        session.Follow(0, 0, 0, 7_200, false, 0, 1);
        bench.Tick(100);
        Assert.IsTrue(bench.IsLatched((int)DiagnosisId.ChargeTimeout));
        Assert.IsFalse(bench.Stage.Result.ChargePermitted);

        // A charger that gives less than it is told gets here too: who wears the pack keeps it.
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
    }

    [TestMethod]
    public void TheSessionStopsAfterTheLongestChargeTime()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        ChargeSession session = bench.Estimates.Session;
        session.Follow(1_950, 0, 0, 1, false, 0, (24 * 60 * 60 * 1_000) - 1);
        bench.Tick(100);
        Assert.IsFalse(bench.IsActive((int)DiagnosisId.ChargeTimeout));

        session.Follow(1_950, 0, 0, 1, false, 0, 1);
        bench.Tick(100);
        Assert.IsTrue(bench.IsLatched((int)DiagnosisId.ChargeTimeout));
    }

    [TestMethod]
    public void AChargeThatTheColdMakesSlowIsNoFault()
    {
        // 7 degC leaves a fifth of 7.2 mA, and 36 mAh take 25 hours.
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Estimates.Session.Follow(1_440, 0, 0, 1_440, false, 0, 25 * 60 * 60 * 1_000);
        bench.Tick(100);
        Assert.IsFalse(bench.IsActive((int)DiagnosisId.ChargeTimeout));

        // What it may not do is go on to 1.3 times what fits.
        bench.Estimates.Session.Follow(1_440, 0, 0, 1_440, false, 0, 10 * 60 * 60 * 1_000);
        bench.Tick(100);
        Assert.IsTrue(bench.IsLatched((int)DiagnosisId.ChargeTimeout));
    }

    [TestMethod]
    public void PrechargeStopsAfterHalfAnHour()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        ChargeSession session = bench.Estimates.Session;
        session.Follow(1_800, 0, 0, 1_800, true, 0, (30 * 60 * 1_000) - 1);
        bench.Tick(100);
        Assert.IsFalse(bench.IsActive((int)DiagnosisId.PrechargeTimeout));

        session.Follow(1_800, 0, 0, 1_800, true, 0, 1);
        bench.Tick(100);
        Assert.IsTrue(bench.IsLatched((int)DiagnosisId.PrechargeTimeout));
    }

    [TestMethod]
    public void AClosedSessionIsNotJudged()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Estimates.Session.Follow(0, 0, 0, 7_200, true, 0, int.MaxValue);
        bench.Estimates.Session.Close();
        bench.Tick(100);

        Assert.AreEqual(0L, bench.Stage.Result.ActiveMask);
    }

    [TestMethod]
    public void ASessionFaultCanBeClearedWhileTheSessionIsStillOpen()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Estimates.Session.Follow(0, 0, 0, 7_200, true, 0, int.MaxValue);
        bench.Run(100);
        Assert.IsTrue(bench.IsLatched((int)DiagnosisId.PrechargeTimeout));

        bench.PressAndClear();
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
        Assert.IsTrue(bench.Stage.Result.Cleared);
    }
}
