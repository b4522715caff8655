using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>A button that is down for half a minute is stuck: reported, and nobody can clear with it until it has been up.</summary>
[TestClass]
public sealed class StuckButtonTests
{
    private const int Stuck = (int)DiagnosisId.PresenceButtonStuck;

    // The first tick that sees it down begins the time.
    [DataRow(30_000, false)]
    [DataRow(30_100, true)]
    [TestMethod]
    public void AButtonThatIsDownForHalfAMinuteIsStuck(int milliseconds, bool stuck)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.ButtonPressed = true;
        bench.Run(milliseconds);

        Assert.AreEqual(stuck, bench.IsActive(Stuck));
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
    }

    [TestMethod]
    public void AButtonThatIsDownFromBootOnIsFoundToo()
    {
        ProtectionBench bench = new ProtectionBench();
        bench.ButtonPressed = true;
        bench.Run(30_100);

        Assert.IsTrue(bench.IsActive(Stuck));
    }

    [TestMethod]
    public void AStuckButtonThatComesUpProvesNothingAndIsGoodAgain()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.ButtonPressed = true;
        bench.Run(40_000);
        bench.ButtonPressed = false;
        bench.Tick(100);
        Assert.IsFalse(bench.IsActive(Stuck));
        Assert.AreEqual(0u, bench.Stage.Presence.Nonce);

        bench.Press();
        Assert.IsTrue(bench.Stage.Presence.Nonce != 0);
    }

    [TestMethod]
    public void ManyPressesAreNotOneLongOne()
    {
        ProtectionBench bench = ProtectionBench.Settled();

        for (int i = 0; i < 20; i++)
        {
            bench.Press();
        }

        Assert.IsFalse(bench.IsActive(Stuck));
    }

    [TestMethod]
    public void ACauseThatPersistsLatchesAgainAfterItWasCleared()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set(LimitSignal.HottestDeciCelsius, 650);
        bench.Set(LimitSignal.ColdestDeciCelsius, 650);
        bench.Run(1_000);
        bench.Set(LimitSignal.HottestDeciCelsius, 540);
        bench.Set(LimitSignal.ColdestDeciCelsius, 540);
        bench.Run(1_000);
        bench.PressAndClear();
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);

        bench.Set(LimitSignal.HottestDeciCelsius, 650);
        bench.Set(LimitSignal.ColdestDeciCelsius, 650);
        bench.Run(300);
        Assert.IsTrue(bench.IsLatched((int)DiagnosisId.OverTemperatureCritical));
        Assert.IsFalse(bench.Stage.Result.SelfTestPassed);
    }
}
