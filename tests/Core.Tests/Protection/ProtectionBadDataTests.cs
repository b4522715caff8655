using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

[TestClass]
public sealed class ProtectionBadDataTests
{
    private const int Cells = 1;
    private const int Temperatures = 2;
    private const int Current = 4;

    [TestMethod]
    public void BadDataTakesEverythingAwayInTheSameTick()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        Assert.IsTrue(bench.Stage.Result.ChargePermitted);
        bench.SetGood(false);
        bench.Tick(100);

        Assert.IsFalse(bench.Stage.Result.ChargePermitted);
        Assert.IsFalse(bench.Stage.Result.DischargePermitted);
        Assert.IsFalse(bench.Stage.Result.DataFresh);
        Assert.IsTrue(bench.IsActive((int)DiagnosisId.SensorFault));
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);
    }

    [TestMethod]
    public void AfterASensorFaultTheSignalsMustBeGoodForTwoAndAHalfSeconds()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.SetGood(false);
        bench.Run(1_000);
        bench.SetGood(true);
        bench.Run(2_500);
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
        bench.SetGood(false);
        bench.Run(1_000);
        bench.SetGood(true);
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

        bench.SetGood(false);
        bench.Set(LimitSignal.HighestCellMicrovolts, 0);
        bench.Run(10_000);

        Assert.IsTrue(bench.IsActive((int)DiagnosisId.CellOverVoltageWarning));
    }

    [TestMethod]
    public void BadDataDoesNotRaiseALimit()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.SetGood(false);
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

    [DataRow((int)DiagnosisId.CellOverVoltageCritical, (int)LimitSignal.HighestCellMicrovolts, 3_649_999, 3_650_000, Temperatures | Current)]
    [DataRow((int)DiagnosisId.CellUnderVoltageCritical, (int)LimitSignal.LowestCellMicrovolts, 2_000_001, 2_000_000, Temperatures | Current)]
    [DataRow((int)DiagnosisId.ChargeOverCurrentCritical, (int)LimitSignal.ChargeMicroamps, 35_999, 36_000, Cells | Temperatures)]
    [DataRow((int)DiagnosisId.DischargeOverCurrentCritical, (int)LimitSignal.DischargeMicroamps, 89_999, 90_000, Cells | Temperatures)]
    [DataRow((int)DiagnosisId.OverTemperatureCritical, (int)LimitSignal.HottestDeciCelsius, 649, 650, Cells | Current)]
    [TestMethod]
    public void AHardLimitLatchesWhateverOtherSignalIsLost(int id, int signal, int harmless, int trip, int lost)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        Lose(bench, lost);
        bench.Set((LimitSignal)signal, harmless);
        bench.Run(10_000);
        Assert.IsFalse(bench.IsLatched(id));

        bench.Set((LimitSignal)signal, trip);
        bench.Run(300);
        Assert.IsTrue(bench.IsLatched(id));
    }

    [DataRow((int)DiagnosisId.CellOverVoltageCritical, (int)LimitSignal.HighestCellMicrovolts, 3_700_000, Cells)]
    [DataRow((int)DiagnosisId.CellUnderVoltageCritical, (int)LimitSignal.LowestCellMicrovolts, 1_000_000, Cells)]
    [DataRow((int)DiagnosisId.ChargeOverCurrentCritical, (int)LimitSignal.ChargeMicroamps, 100_000, Current)]
    [DataRow((int)DiagnosisId.DischargeOverCurrentCritical, (int)LimitSignal.DischargeMicroamps, 100_000, Current)]
    [DataRow((int)DiagnosisId.OverTemperatureCritical, (int)LimitSignal.HottestDeciCelsius, 900, Temperatures)]
    [TestMethod]
    public void AHardLimitDoesNotLatchOnItsOwnLostSignal(int id, int signal, int value, int lost)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        Lose(bench, lost);
        bench.Set((LimitSignal)signal, value);
        bench.Run(10_000);

        Assert.IsFalse(bench.IsActive(id));
        Assert.IsTrue(bench.IsActive((int)DiagnosisId.SensorFault));
    }

    [TestMethod]
    public void AnOverVoltageLatchesWhileAnotherCellIsLost()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.LoseACell();
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_649_999);
        bench.Run(10_000);
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);

        bench.Set(LimitSignal.HighestCellMicrovolts, 3_650_000);
        bench.Run(200);
        Assert.IsTrue(bench.IsLatched((int)DiagnosisId.CellOverVoltageCritical));
    }

    [TestMethod]
    public void AnOverTemperatureLatchesWhileAnotherThermistorIsLost()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.LoseATemperature();
        bench.Set(LimitSignal.HottestDeciCelsius, 649);
        bench.Run(10_000);
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);

        bench.Set(LimitSignal.HottestDeciCelsius, 650);
        bench.Run(300);
        Assert.IsTrue(bench.IsLatched((int)DiagnosisId.OverTemperatureCritical));
    }

    [TestMethod]
    public void AnotherCellThatIsFineDoesNotEndTheDiagnosisOfALostOne()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_630_000);
        bench.Run(2_200);
        bench.LoseACell();
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_432_000);
        bench.Run(10_000);
        Assert.IsTrue(bench.IsActive((int)DiagnosisId.CellOverVoltageWarning));

        bench.SetCellsGood(true);
        bench.Run(2_000);
        Assert.IsTrue(bench.IsActive((int)DiagnosisId.CellOverVoltageWarning));
        bench.Tick(100);
        Assert.IsFalse(bench.IsActive((int)DiagnosisId.CellOverVoltageWarning));
    }

    [TestMethod]
    public void WhatWasCountedBeforeAnOutageStillCountsAfterIt()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set(LimitSignal.HottestDeciCelsius, 650);
        bench.Run(200);
        bench.SetTemperaturesGood(false);
        bench.Run(10_000);
        Assert.AreEqual(0L, bench.Stage.Result.LatchedMask);

        bench.SetTemperaturesGood(true);
        bench.Tick(100);
        Assert.IsTrue(bench.IsLatched((int)DiagnosisId.OverTemperatureCritical));
    }

    [TestMethod]
    public void ALimitThatTripsWhileASensorIsLostBlocksWhenTheSensorIsBack()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.SetTemperaturesGood(false);
        bench.Set(LimitSignal.HighestCellMicrovolts, 3_620_000);
        bench.Run(2_100);
        Assert.IsTrue(bench.IsActive((int)DiagnosisId.CellOverVoltageWarning));

        bench.SetTemperaturesGood(true);
        bench.Run(10_000);
        Assert.IsFalse(bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
    }

    private static void Lose(ProtectionBench bench, int lost)
    {
        bench.SetCellsGood((lost & Cells) == 0);
        bench.SetTemperaturesGood((lost & Temperatures) == 0);
        bench.SetCurrentGood((lost & Current) == 0);
    }
}
