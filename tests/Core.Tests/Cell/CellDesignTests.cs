using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Cell;

[TestClass]
public sealed class CellDesignTests
{
    private const int Pouch = (int)CellDesignId.LfpLithiumPouch36;
    private const int Cylinder = (int)CellDesignId.Nmc21700;
    private const int Coin = (int)CellDesignId.GraphiteLithiumCoin;

    [DataRow(Pouch)]
    [DataRow(Cylinder)]
    [DataRow(Coin)]
    [TestMethod]
    public void TheOperatingWindowLiesInsideTheWarningsAndTheseInsideTheHardLimits(int id)
    {
        CellDesign design = Designs.Create(id);

        Assert.IsTrue(design.ChargeTargetMicrovolts < Row(design, DiagnosisId.CellOverVoltageWarning).Trip);
        Assert.IsTrue(Row(design, DiagnosisId.CellOverVoltageWarning).Trip < Row(design, DiagnosisId.CellOverVoltageCritical).Trip);
        Assert.IsTrue(design.DischargeCutoffMicrovolts > Row(design, DiagnosisId.CellUnderVoltageWarning).Trip);
        Assert.IsTrue(Row(design, DiagnosisId.CellUnderVoltageWarning).Trip > Row(design, DiagnosisId.CellUnderVoltageCritical).Trip);
        Assert.IsTrue(design.RechargeBelowMicrovolts < design.ChargeTargetMicrovolts);
        Assert.IsTrue(design.RechargeBelowMicrovolts > design.DischargeCutoffMicrovolts);
    }

    [DataRow(Pouch)]
    [DataRow(Cylinder)]
    [DataRow(Coin)]
    [TestMethod]
    public void TheCurrentsAreInOrder(int id)
    {
        CellDesign design = Designs.Create(id);

        Assert.IsTrue(design.PrechargeMicroamps < design.ChargeMicroamps);
        Assert.IsTrue(design.TerminationMicroamps < design.ChargeMicroamps);
        Assert.IsTrue(design.ChargeMicroamps < Row(design, DiagnosisId.ChargeOverCurrentWarning).Trip);
        Assert.IsTrue(Row(design, DiagnosisId.ChargeOverCurrentWarning).Trip < Row(design, DiagnosisId.ChargeOverCurrentCritical).Trip);
        Assert.IsTrue(Row(design, DiagnosisId.DischargeOverCurrentWarning).Trip < Row(design, DiagnosisId.DischargeOverCurrentCritical).Trip);
        Assert.IsTrue(Row(design, DiagnosisId.DischargeOverCurrentCritical).Trip <= design.MaximumMicroamps);
    }

    [DataRow(Pouch)]
    [DataRow(Cylinder)]
    [DataRow(Coin)]
    [TestMethod]
    public void ThePolicyStaysInsideTheLimits(int id)
    {
        CellDesign design = Designs.Create(id);
        ChargePolicy policy = design.Policy;

        Assert.IsTrue(policy.GentleMicroamps < design.ChargeMicroamps);
        Assert.IsTrue(design.ChargeMicroamps <= policy.FastMicroamps);
        Assert.IsTrue(policy.FastMicroamps <= Row(design, DiagnosisId.ChargeOverCurrentWarning).Recover);
        Assert.IsTrue(policy.TaperStartPermille < policy.TaperKneePermille);
        Assert.IsTrue(policy.TaperKneePermille < policy.TaperStopPermille);

        // The slowest charge that belief and a suspicion can make of the largest cell ends before the timeout.
        long largest = design.CapacityNanocoulombs / OcvTable.FullPpm * (OcvTable.FullPpm + design.CapacityTolerancePpm);
        Assert.IsTrue(largest / (policy.GentleMicroamps / 2) < design.ChargeTimeoutMilliseconds);
    }

    [DataRow(Pouch)]
    [DataRow(Cylinder)]
    [DataRow(Coin)]
    [TestMethod]
    public void TheTemperatureLimitsAgreeWithTheChargeWindow(int id)
    {
        CellDesign design = Designs.Create(id);

        Assert.AreEqual(design.ChargeTemperature.HotStopDeciCelsius, Row(design, DiagnosisId.ChargeOverTemperature).Trip);
        Assert.AreEqual(design.ChargeTemperature.ColdStopDeciCelsius, Row(design, DiagnosisId.ChargeUnderTemperature).Trip);
        Assert.IsTrue(Row(design, DiagnosisId.DischargeOverTemperature).Trip < Row(design, DiagnosisId.OverTemperatureCritical).Trip);
    }

    [DataRow(Pouch)]
    [DataRow(Cylinder)]
    [DataRow(Coin)]
    [TestMethod]
    public void NoDiagnosisHasTwoLimits(int id)
    {
        CellDesign design = Designs.Create(id);
        long seen = 0;

        for (int i = 0; i < design.Limits.Length; i++)
        {
            long bit = 1L << (int)design.Limits[i].Id;
            Assert.IsTrue((seen & bit) == 0);
            seen |= bit;
        }

        Assert.AreEqual(13, design.Limits.Length);
    }

    [DataRow(Pouch)]
    [DataRow(Cylinder)]
    [DataRow(Coin)]
    [TestMethod]
    public void TheCapacityDividesIntoPpmWithoutRemainder(int id)
    {
        CellDesign design = Designs.Create(id);

        Assert.AreEqual(id, (int)design.Id);
        Assert.IsTrue(design.CapacityNanocoulombs >= OcvTable.FullPpm);
        Assert.AreEqual(0L, design.CapacityNanocoulombs % OcvTable.FullPpm);
        Assert.IsTrue(design.CapacityTolerancePpm < OcvTable.FullPpm);
        Assert.IsTrue(design.Lag.LargestMilliseconds >= 0);
    }

    [DataRow(Pouch)]
    [DataRow(Cylinder)]
    [DataRow(Coin)]
    [TestMethod]
    public void ACellHeldAtItsTargetIsOnTheGoodSideOfTheHardLimit(int id)
    {
        // Else the limit would hover for the whole constant-voltage phase, and stay active after a fault although the cell is where it should be.
        CellDesign design = Designs.Create(id);

        Assert.IsTrue(Row(design, DiagnosisId.CellOverVoltageCritical).Recover >= design.ChargeTargetMicrovolts + 20_000);
    }

    private static LimitRow Row(CellDesign design, DiagnosisId id)
    {
        int found = -1;

        for (int i = 0; i < design.Limits.Length; i++)
        {
            found = design.Limits[i].Id == id ? i : found;
        }

        return design.Limits[found];
    }
}
