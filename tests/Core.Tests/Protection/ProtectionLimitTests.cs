using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>Every row of the limit table of the wearable cell, written down a second time.</summary>
[TestClass]
public sealed class ProtectionLimitTests
{
    private const int Highest = (int)LimitSignal.HighestCellMicrovolts;
    private const int Lowest = (int)LimitSignal.LowestCellMicrovolts;
    private const int Charge = (int)LimitSignal.ChargeMicroamps;
    private const int Discharge = (int)LimitSignal.DischargeMicroamps;
    private const int Hottest = (int)LimitSignal.HottestDeciCelsius;
    private const int Coldest = (int)LimitSignal.ColdestDeciCelsius;
    private const int BlockCharge = (int)Reaction.BlockCharge;
    private const int BlockDischarge = (int)Reaction.BlockDischarge;
    private const int Latch = (int)Reaction.Latch;

    [DataRow((int)DiagnosisId.CellOverVoltageWarning, Highest, 3_620_000, 3_619_999, 2_000, BlockCharge)]
    [DataRow((int)DiagnosisId.CellOverVoltageCritical, Highest, 3_650_000, 3_649_999, 100, Latch)]
    [DataRow((int)DiagnosisId.CellUnderVoltageWarning, Lowest, 2_400_000, 2_400_001, 1_000, BlockDischarge)]
    [DataRow((int)DiagnosisId.CellUnderVoltageCritical, Lowest, 2_000_000, 2_000_001, 100, Latch)]
    [DataRow((int)DiagnosisId.ChargeOverCurrentWarning, Charge, 22_000, 21_999, 1_000, BlockCharge)]
    [DataRow((int)DiagnosisId.ChargeOverCurrentCritical, Charge, 36_000, 35_999, 100, Latch)]
    [DataRow((int)DiagnosisId.DischargeOverCurrentWarning, Discharge, 72_000, 71_999, 2_000, BlockDischarge)]
    [DataRow((int)DiagnosisId.DischargeOverCurrentCritical, Discharge, 90_000, 89_999, 100, Latch)]
    [DataRow((int)DiagnosisId.ChargeOverTemperature, Hottest, 450, 449, 1_000, BlockCharge)]
    [DataRow((int)DiagnosisId.ChargeUnderTemperature, Coldest, 50, 51, 1_000, BlockCharge)]
    [DataRow((int)DiagnosisId.DischargeOverTemperature, Hottest, 600, 599, 1_000, BlockDischarge)]
    [DataRow((int)DiagnosisId.DischargeUnderTemperature, Coldest, -200, -199, 1_000, BlockDischarge)]
    [DataRow((int)DiagnosisId.OverTemperatureCritical, Hottest, 650, 649, 200, Latch)]
    [TestMethod]
    public void ALimitTripsAtItsValueAfterItsDelayAndNotOneUnitBefore(int id, int signal, int trip, int harmless, int delay, int reaction)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set((LimitSignal)signal, harmless);
        bench.Run(5_000);
        Assert.IsFalse(bench.IsActive(id));

        bench.Set((LimitSignal)signal, trip);
        bench.Run(delay);
        Assert.IsFalse(bench.IsActive(id));
        bench.Tick(100);
        Assert.IsTrue(bench.IsActive(id));
        Assert.IsTrue((reaction & BlockCharge) == 0 || !bench.Stage.Result.ChargePermitted);
        Assert.IsTrue((reaction & BlockDischarge) == 0 || !bench.Stage.Result.DischargePermitted);
        Assert.AreEqual(reaction == Latch, bench.IsLatched(id));
    }

    [DataRow((int)DiagnosisId.CellOverVoltageWarning, Highest, 3_620_000, 3_580_000, 3_580_001, 2_000)]
    [DataRow((int)DiagnosisId.CellOverVoltageCritical, Highest, 3_650_000, 3_620_000, 3_620_001, 100)]
    [DataRow((int)DiagnosisId.CellUnderVoltageWarning, Lowest, 2_400_000, 2_800_000, 2_799_999, 1_000)]
    [DataRow((int)DiagnosisId.CellUnderVoltageCritical, Lowest, 2_000_000, 2_200_000, 2_199_999, 100)]
    [DataRow((int)DiagnosisId.ChargeOverCurrentWarning, Charge, 22_000, 18_000, 18_001, 1_000)]
    [DataRow((int)DiagnosisId.ChargeOverCurrentCritical, Charge, 36_000, 18_000, 18_001, 100)]
    [DataRow((int)DiagnosisId.DischargeOverCurrentWarning, Discharge, 72_000, 60_000, 60_001, 2_000)]
    [DataRow((int)DiagnosisId.DischargeOverCurrentCritical, Discharge, 90_000, 60_000, 60_001, 100)]
    [DataRow((int)DiagnosisId.ChargeOverTemperature, Hottest, 450, 420, 421, 1_000)]
    [DataRow((int)DiagnosisId.ChargeUnderTemperature, Coldest, 50, 70, 69, 1_000)]
    [DataRow((int)DiagnosisId.DischargeOverTemperature, Hottest, 600, 550, 551, 1_000)]
    [DataRow((int)DiagnosisId.DischargeUnderTemperature, Coldest, -200, -170, -171, 1_000)]
    [DataRow((int)DiagnosisId.OverTemperatureCritical, Hottest, 650, 550, 551, 200)]
    [TestMethod]
    public void ALimitRecoversAtItsRecoverValueAfterItsDelayAndNotOneUnitBefore(int id, int signal, int trip, int recover, int still, int delay)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set((LimitSignal)signal, trip);
        bench.Run(5_000);
        bench.Set((LimitSignal)signal, still);
        bench.Run(5_000);
        Assert.IsTrue(bench.IsActive(id));

        bench.Set((LimitSignal)signal, recover);
        bench.Run(delay);
        Assert.IsTrue(bench.IsActive(id));
        bench.Tick(100);
        Assert.IsFalse(bench.IsActive(id));
    }
}
