using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

[TestClass]
public sealed class ProtectionLatchTests
{
    private const int OverVoltage = (int)DiagnosisId.CellOverVoltageCritical;

    [TestMethod]
    public void ALatchedFaultOutlivesItsCause()
    {
        ProtectionBench bench = Latched();
        bench.Run(60_000);

        Assert.IsFalse(bench.IsActive(OverVoltage));
        Assert.IsTrue(bench.IsLatched(OverVoltage));
        Assert.IsFalse(bench.Stage.Result.ChargePermitted);
        Assert.IsFalse(bench.Stage.Result.DischargePermitted);
    }

    [TestMethod]
    public void AWarningDoesNotLatch()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_640_000);
        bench.Run(10_000);

        Assert.IsTrue(bench.IsActive((int)DiagnosisId.CellOverVoltageWarning));
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
    }

    [TestMethod]
    public void LatchedFaultsAddUp()
    {
        ProtectionBench bench = Latched();
        bench.Set(LimitSignal.HottestDeciCelsius, 700);
        bench.Run(1_000);

        Assert.IsTrue(bench.IsLatched(OverVoltage));
        Assert.IsTrue(bench.IsLatched((int)DiagnosisId.OverTemperatureCritical));
    }

    [TestMethod]
    public void TheHeartbeatGoesOnWhileAFaultIsLatched()
    {
        ProtectionBench bench = Latched();

        Assert.IsTrue(bench.Stage.Result.DataFresh);
    }

    [TestMethod]
    public void ALimitThatTripsDuringTheSelfTestLatchesToo()
    {
        ProtectionBench bench = new ProtectionBench();
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_700_000);
        bench.Run(300);

        Assert.IsTrue(bench.IsLatched(OverVoltage));
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

    [TestMethod]
    public void ALatchOfAnEarlierBootThatBlockedChargingOnlyStillDoesOnlyThat()
    {
        const long SoftShort = 1L << (int)DiagnosisId.SoftShort;
        ProtectionBench bench = new ProtectionBench();
        bench.Stage.Restore(SoftShort, SoftShort);
        bench.Run(2_600);

        Assert.IsFalse(bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
    }

    [TestMethod]
    public void AStoredMarkThatNamesNoLatchLoosensNone()
    {
        const long SoftShort = 1L << (int)DiagnosisId.SoftShort;
        ProtectionBench bench = new ProtectionBench();
        bench.Stage.Restore(1L << OverVoltage, SoftShort);
        bench.Run(2_600);

        Assert.AreEqual(1L << OverVoltage, bench.Stage.Result.LatchedMask);
        Assert.AreEqual(0L, bench.Stage.Result.ChargeLatchedMask);
        Assert.IsFalse(bench.Stage.Result.DischargePermitted);
    }
}
