using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

[TestClass]
public sealed class ProtectionReactionTests
{
    [DataRow((int)LimitSignal.HighestCellMicrovolts, 3_620_000)]
    [DataRow((int)LimitSignal.ChargeMicroamps, 22_000)]
    [DataRow((int)LimitSignal.HottestDeciCelsius, 450)]
    [DataRow((int)LimitSignal.ColdestDeciCelsius, 50)]
    [TestMethod]
    public void AChargeWarningLeavesDischargePermitted(int signal, int value)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set((LimitSignal)signal, value);
        bench.Run(3_000);

        Assert.IsFalse(bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
    }

    [DataRow((int)LimitSignal.LowestCellMicrovolts, 2_400_000)]
    [DataRow((int)LimitSignal.DischargeMicroamps, 72_000)]
    [TestMethod]
    public void ADischargeWarningLeavesChargePermitted(int signal, int value)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set((LimitSignal)signal, value);
        bench.Run(3_000);

        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
        Assert.IsFalse(bench.Stage.Result.DischargePermitted);
    }

    [TestMethod]
    public void TheHotLimitLooksAtTheHottestSensorAndTheColdLimitAtTheColdest()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set(LimitSignal.HottestDeciCelsius, 470);
        bench.Set(LimitSignal.ColdestDeciCelsius, 30);
        bench.Run(1_100);

        Assert.IsTrue(bench.IsActive((int)DiagnosisId.ChargeOverTemperature));
        Assert.IsTrue(bench.IsActive((int)DiagnosisId.ChargeUnderTemperature));
    }

    [TestMethod]
    public void AColdHottestSensorIsNoReasonForTheHotLimit()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set(LimitSignal.HottestDeciCelsius, 449);
        bench.Set(LimitSignal.ColdestDeciCelsius, 51);
        bench.Run(10_000);

        Assert.AreEqual(0L, bench.Stage.Result.ActiveMask);
    }

    [TestMethod]
    public void PermissionReturnsWhenAWarningEnds()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set(LimitSignal.HottestDeciCelsius, 450);
        bench.Run(2_000);
        Assert.IsFalse(bench.Stage.Result.ChargePermitted);

        bench.Set(LimitSignal.HottestDeciCelsius, 420);
        bench.Run(1_100);
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
    }
}
