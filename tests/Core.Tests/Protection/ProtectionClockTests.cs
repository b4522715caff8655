using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

[TestClass]
public sealed class ProtectionClockTests
{
    [DataRow(0L)]
    [DataRow(-1L)]
    [DataRow(-100_000L)]
    [DataRow(401L)]
    [DataRow(86_400_000L)]
    [DataRow(4_611_686_018_427_387_903L)]
    [TestMethod]
    public void AClockThatStandsStillRunsBackOrJumpsTakesEverythingAway(long elapsedMilliseconds)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Tick(elapsedMilliseconds);

        Assert.IsTrue(bench.IsActive((int)DiagnosisId.ClockFault));
        Assert.IsFalse(bench.Stage.Result.ChargePermitted);
        Assert.IsFalse(bench.Stage.Result.DischargePermitted);
        Assert.IsFalse(bench.Stage.Result.DataFresh);
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
    }

    [DataRow(1L)]
    [DataRow(400L)]
    [TestMethod]
    public void JitterIsOrdinary(long elapsedMilliseconds)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Tick(elapsedMilliseconds);

        Assert.AreEqual(0L, bench.Stage.Result.ActiveMask);
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DataFresh);
    }

    [TestMethod]
    public void PermissionReturnsAfterTwoAndAHalfSecondsOfOrdinaryTicks()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Tick(-5_000);
        bench.Run(2_500);
        Assert.IsFalse(bench.IsActive((int)DiagnosisId.ClockFault));
        Assert.IsFalse(bench.Stage.Result.ChargePermitted);

        bench.Run(100);
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
    }

    // The longest gap that is ordinary is 400 ms.
    [DataRow(400L, false, false)]
    [DataRow(401L, true, true)]
    [DataRow(0L, true, false)]
    [DataRow(-1L, true, false)]
    [TestMethod]
    public void ATickThatTookTooLongIsToldFromAClockThatStandsOrRunsBackwards(long elapsedMilliseconds, bool clock, bool overrun)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Tick(elapsedMilliseconds);

        Assert.AreEqual(clock, bench.IsActive((int)DiagnosisId.ClockFault));
        Assert.AreEqual(overrun, bench.IsActive((int)DiagnosisId.TickOverrun));
    }
}
