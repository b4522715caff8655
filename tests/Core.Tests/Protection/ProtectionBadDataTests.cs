using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

[TestClass]
public sealed class ProtectionBadDataTests
{
    [TestMethod]
    public void BadDataTakesEverythingAwayInTheSameTick()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
        bench.Measurements.AllGood = false;
        bench.Tick(100);

        Assert.IsFalse(bench.Stage.Result.ChargePermitted);
        Assert.IsFalse(bench.Stage.Result.DischargePermitted);
        Assert.IsFalse(bench.Stage.Result.DataFresh);
        Assert.IsTrue(bench.IsActive((int)DiagnosisId.SensorFault));
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
    }

    [TestMethod]
    public void AfterASensorFaultTheSignalsMustBeGoodForAWholeSecond()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Measurements.AllGood = false;
        bench.Run(1_000);
        bench.Measurements.AllGood = true;
        bench.Run(1_000);
        Assert.IsTrue(bench.Stage.Result.DataFresh);
        Assert.IsFalse(bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.IsActive((int)DiagnosisId.SensorFault));

        bench.Tick(100);
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
        Assert.IsFalse(bench.IsActive((int)DiagnosisId.SensorFault));
    }

    [TestMethod]
    public void ASensorThatComesBackHotIsNeverPermittedToChargeInBetween()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Measurements.AllGood = false;
        bench.Run(1_000);
        bench.Measurements.AllGood = true;
        bench.Set(LimitSignal.HottestDeciCelsius, 450);
        bool everPermitted = false;

        for (int i = 0; i < 50; i++)
        {
            bench.Tick(100);
            everPermitted = everPermitted || bench.Stage.Result.ChargePermitted;
        }

        Assert.IsFalse(everPermitted);
    }

    [TestMethod]
    public void BadDataDoesNotEndADiagnosis()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_630_000);
        bench.Run(2_200);
        Assert.IsTrue(bench.IsActive((int)DiagnosisId.CellOverVoltageWarning));

        bench.Measurements.AllGood = false;
        bench.Set(LimitSignal.HighestCellMicrovolts, 0);
        bench.Run(10_000);

        Assert.IsTrue(bench.IsActive((int)DiagnosisId.CellOverVoltageWarning));
    }

    [TestMethod]
    public void BadDataDoesNotRaiseALimit()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Measurements.AllGood = false;
        bench.Set(LimitSignal.HighestCellMicrovolts, int.MaxValue);
        bench.Run(10_000);

        Assert.IsFalse(bench.IsActive((int)DiagnosisId.CellOverVoltageCritical));
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
    }

    [TestMethod]
    public void ASpikeWhoseNextReadFailsDoesNotLatch()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set(LimitSignal.HighestCellMicrovolts, 4_000_000);
        bench.Tick(100);
        bench.Measurements.HighestCellFresh = false;
        bench.Tick(100);
        bench.Measurements.HighestCellFresh = true;
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_432_000);
        bench.Run(1_000);

        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
    }
}
