using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

[TestClass]
public sealed class ProtectionClearTests
{
    [TestMethod]
    public void APersonClearsALatchedFaultWhoseCauseHasGone()
    {
        ProtectionBench bench = Latched();
        bench.PressAndClear();

        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
        Assert.IsTrue(bench.Stage.Result.Cleared);
        Assert.IsFalse(bench.Stage.Result.SelfTestPassed);
        bench.Tick(100);
        Assert.IsFalse(bench.Stage.Result.Cleared);
    }

    [TestMethod]
    public void AfterClearingTheSelfTestRunsAgain()
    {
        ProtectionBench bench = Latched();
        bench.PressAndClear();
        bench.Run(2_400);
        Assert.IsFalse(bench.Stage.Result.ChargePermitted);
        Assert.IsFalse(bench.Stage.Result.DischargePermitted);

        bench.Run(100);
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
    }

    [TestMethod]
    public void WithoutAPressNoNumberClears()
    {
        ProtectionBench bench = Latched();
        bench.ClearNonce = 1;
        bench.Tick(100);
        bench.ClearNonce = uint.MaxValue;
        bench.Tick(100);

        Assert.IsTrue(bench.Stage.Result.LatchedMask != 0);
    }

    [TestMethod]
    public void TheWrongNumberDoesNotClearAndUsesThePressUp()
    {
        ProtectionBench bench = Latched();
        bench.Press();
        uint nonce = bench.Stage.Presence.Nonce;
        bench.ClearNonce = nonce ^ 1;
        bench.Tick(100);
        bench.ClearNonce = nonce;
        bench.Tick(100);

        Assert.IsTrue(bench.Stage.Result.LatchedMask != 0);
        Assert.IsFalse(bench.Stage.Result.Cleared);
    }

    [TestMethod]
    public void ThirtySecondsAfterThePressItIsTooLate()
    {
        ProtectionBench bench = Latched();
        bench.Press();
        uint nonce = bench.Stage.Presence.Nonce;
        bench.Run(30_000);
        bench.ClearNonce = nonce;
        bench.Tick(100);

        Assert.IsTrue(bench.Stage.Result.LatchedMask != 0);
    }

    [TestMethod]
    public void WhileTheCauseIsThereNothingIsCleared()
    {
        ProtectionBench bench = Latched();
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_650_000);
        bench.Run(1_000);
        bench.PressAndClear();

        Assert.IsTrue(bench.Stage.Result.LatchedMask != 0);
        Assert.AreEqual(0u, bench.Stage.Presence.Nonce);
    }

    [TestMethod]
    public void OnePressClearsOnce()
    {
        ProtectionBench bench = Latched();
        bench.Press();
        uint nonce = bench.Stage.Presence.Nonce;
        bench.ClearNonce = nonce;
        bench.Tick(100);
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);

        bench.Set(LimitSignal.HighestCellMicrovolts, 3_650_000);
        bench.Run(200);
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_400_000);
        bench.Run(1_000);
        bench.ClearNonce = nonce;
        bench.Tick(100);
        Assert.IsTrue(bench.Stage.Result.LatchedMask != 0);
    }

    [TestMethod]
    public void WithNothingLatchedAClearChangesNothing()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.PressAndClear();

        Assert.IsFalse(bench.Stage.Result.Cleared);
        Assert.IsTrue(bench.Stage.Result.SelfTestPassed);
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
        Assert.AreEqual(0u, bench.Stage.Presence.Nonce);
    }

    [TestMethod]
    public void TheSelfTestAfterClearingHasItsOwnFiveSeconds()
    {
        ProtectionBench bench = Latched();
        bench.PressAndClear();
        bench.SetGood(false);
        bench.Run(4_900);
        Assert.IsFalse(bench.IsActive((int)DiagnosisId.SelfTestFailed));

        bench.Run(100);
        Assert.IsTrue(bench.IsActive((int)DiagnosisId.SelfTestFailed));
    }

    private static ProtectionBench Latched()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_650_000);
        bench.Run(200);
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_400_000);
        bench.Run(1_000);
        return bench;
    }
}
