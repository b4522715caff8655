using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

[TestClass]
public sealed class ProtectionStartTests
{
    [TestMethod]
    public void NothingIsPermittedBeforeTheFirstTick()
    {
        ProtectionBench bench = new ProtectionBench();

        Assert.IsFalse(bench.Stage.Result.ChargePermitted);
        Assert.IsFalse(bench.Stage.Result.DischargePermitted);
        Assert.IsFalse(bench.Stage.Result.DataFresh);
        Assert.IsFalse(bench.Stage.Result.SelfTestPassed);
    }

    [TestMethod]
    public void NothingIsPermittedUntilTheSignalsHaveBeenGoodForTwoAndAHalfSeconds()
    {
        ProtectionBench bench = new ProtectionBench();
        bench.Run(2_500);
        Assert.IsFalse(bench.Stage.Result.SelfTestPassed);
        Assert.IsFalse(bench.Stage.Result.ChargePermitted);
        Assert.IsFalse(bench.Stage.Result.DischargePermitted);

        bench.Tick(100);
        Assert.IsTrue(bench.Stage.Result.SelfTestPassed);
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
        Assert.AreEqual(0L, bench.Stage.Result.ActiveMask);
    }

    [TestMethod]
    public void ABadTickDuringTheSelfTestBeginsTheSettleTimeAnew()
    {
        ProtectionBench bench = new ProtectionBench();
        bench.Run(2_500);
        bench.SetGood(false);
        bench.Tick(100);
        bench.SetGood(true);
        bench.Run(2_500);
        Assert.IsFalse(bench.Stage.Result.SelfTestPassed);

        bench.Tick(100);
        Assert.IsTrue(bench.Stage.Result.SelfTestPassed);
    }

    [TestMethod]
    public void WithoutGoodSignalsTheSelfTestFailsAfterFiveSeconds()
    {
        ProtectionBench bench = new ProtectionBench();
        bench.SetGood(false);
        bench.Run(5_000);
        Assert.IsFalse(bench.IsActive((int)DiagnosisId.SelfTestFailed));

        bench.Tick(100);
        Assert.IsTrue(bench.IsActive((int)DiagnosisId.SelfTestFailed));
        Assert.IsFalse(bench.Stage.Result.DischargePermitted);
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
    }

    [TestMethod]
    public void AFailedSelfTestEndsWhenTheSignalsHaveBecomeGood()
    {
        ProtectionBench bench = new ProtectionBench();
        bench.SetGood(false);
        bench.Run(20_000);
        bench.SetGood(true);
        bench.Run(2_600);

        Assert.IsTrue(bench.Stage.Result.SelfTestPassed);
        Assert.IsFalse(bench.IsActive((int)DiagnosisId.SelfTestFailed));
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
    }

    [TestMethod]
    public void ACellThatIsTooHotAtBootIsNeverPermittedToCharge()
    {
        ProtectionBench bench = new ProtectionBench();
        bench.Set(LimitSignal.HottestDeciCelsius, 450);
        bool everPermitted = false;

        for (int i = 0; i < 50; i++)
        {
            bench.Tick(100);
            everPermitted = everPermitted || bench.Stage.Result.ChargePermitted;
        }

        Assert.IsFalse(everPermitted);
        Assert.IsTrue(bench.IsActive((int)DiagnosisId.ChargeOverTemperature));
    }
}
