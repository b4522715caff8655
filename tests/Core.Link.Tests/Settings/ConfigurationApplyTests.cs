using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Settings;

[TestClass]
public sealed class ConfigurationApplyTests
{
    [TestMethod]
    public void TheBoardsOwnValuesChangeNothing()
    {
        BmsConfiguration board = Configurations.Pack(2, 2);
        BmsConfiguration applied = ConfigurationApply.To(board, HostRig.Own(), HostRig.Own());

        Assert.AreEqual(board.Cell.ChargeTargetMicrovolts, applied.Cell.ChargeTargetMicrovolts);
        Assert.AreEqual(board.Cell.Policy.FastMicroamps, applied.Cell.Policy.FastMicroamps);
        Assert.AreEqual(board.CellCount, applied.CellCount);

        for (int i = 0; i < board.Cell.Limits.Length; i++)
        {
            Assert.IsTrue(board.Cell.Limits[i] == applied.Cell.Limits[i]);
        }
    }

    [TestMethod]
    public void ALimitMovesWithItsWarningAndItsWayBack()
    {
        ConfigurationValues values = HostRig.Own();
        values.Values[(int)ConfigurationItem.OverVoltageMicrovolts] = 3_620_000;
        BmsConfiguration applied = ConfigurationApply.To(Configurations.Pack(2, 2), HostRig.Own(), values);

        AssertRow(applied.Cell, DiagnosisId.CellOverVoltageCritical, 3_620_000, 3_590_000);
        AssertRow(applied.Cell, DiagnosisId.CellOverVoltageWarning, 3_590_000, 3_550_000);
        AssertRow(applied.Cell, DiagnosisId.CellUnderVoltageCritical, 2_000_000, 2_200_000);
    }

    [TestMethod]
    public void EveryItemComesWhereItBelongs()
    {
        ConfigurationValues values = HostRig.Own();
        values.Values[(int)ConfigurationItem.NewCells] = 1;
        values.Values[(int)ConfigurationItem.ChargeMode] = (int)ChargeMode.Fast;
        values.Values[(int)ConfigurationItem.ChargeTargetMicrovolts] = 3_550_000;
        values.Values[(int)ConfigurationItem.DischargeCutoffMicrovolts] = 2_700_000;
        values.Values[(int)ConfigurationItem.ChargeMicroamps] = 5_000;
        values.Values[(int)ConfigurationItem.FastMicroamps] = 9_000;
        values.Values[(int)ConfigurationItem.UnderVoltageMicrovolts] = 2_100_000;
        values.Values[(int)ConfigurationItem.ChargeOverMicroamps] = 30_000;
        values.Values[(int)ConfigurationItem.DischargeOverMicroamps] = 60_000;
        values.Values[(int)ConfigurationItem.HottestDeciCelsius] = 600;
        values.Values[(int)ConfigurationItem.HottestChargeDeciCelsius] = 400;
        values.Values[(int)ConfigurationItem.ColdestChargeDeciCelsius] = 100;
        BmsConfiguration applied = ConfigurationApply.To(Configurations.Pack(2, 2), HostRig.Own(), values);
        CellDesign cell = applied.Cell;

        Assert.IsTrue(applied.NewCells);
        Assert.AreEqual((int)ChargeMode.Fast, (int)applied.Mode);
        Assert.AreEqual(3_550_000, cell.ChargeTargetMicrovolts);
        Assert.AreEqual(2_700_000, cell.DischargeCutoffMicrovolts);
        Assert.AreEqual(5_000, cell.ChargeMicroamps);
        Assert.AreEqual(9_000, cell.Policy.FastMicroamps);
        AssertRow(cell, DiagnosisId.CellUnderVoltageCritical, 2_100_000, 2_300_000);
        AssertRow(cell, DiagnosisId.CellUnderVoltageWarning, 2_500_000, 2_900_000);
        AssertRow(cell, DiagnosisId.ChargeOverCurrentCritical, 30_000, 12_000);
        AssertRow(cell, DiagnosisId.ChargeOverCurrentWarning, 16_000, 12_000);
        AssertRow(cell, DiagnosisId.DischargeOverCurrentCritical, 60_000, 30_000);
        AssertRow(cell, DiagnosisId.DischargeOverCurrentWarning, 42_000, 30_000);
        AssertRow(cell, DiagnosisId.OverTemperatureCritical, 600, 500);
        AssertRow(cell, DiagnosisId.ChargeOverTemperature, 400, 370);
        AssertRow(cell, DiagnosisId.ChargeUnderTemperature, 100, 120);
        AssertRow(cell, DiagnosisId.DischargeOverTemperature, 600, 550);
        Assert.AreEqual(100, cell.ChargeTemperature.ColdStopDeciCelsius);
        Assert.AreEqual(200, cell.ChargeTemperature.ColdFullDeciCelsius);
        Assert.AreEqual(350, cell.ChargeTemperature.HotFullDeciCelsius);
        Assert.AreEqual(400, cell.ChargeTemperature.HotStopDeciCelsius);
        Assert.IsTrue(ConfigurationCheck.Fits(cell));
    }

    [TestMethod]
    public void TheTightestConfigurationPassesTheCheckOfProtection()
    {
        BmsConfiguration board = Configurations.Pack(2, 2);
        ConfigurationBounds bounds = new ConfigurationBounds(board);
        ConfigurationValues values = new ConfigurationValues();

        for (int i = 0; i < ConfigurationValues.Count; i++)
        {
            bool up = bounds.Lowest.Values[i] == bounds.Own.Values[i];
            values.Values[i] = up ? bounds.Highest.Values[i] : bounds.Lowest.Values[i];
        }

        Assert.IsTrue(ConfigurationCheck.Fits(ConfigurationApply.To(board, bounds.Own, values).Cell));
    }

    [TestMethod]
    public void TheBoardsOwnObjectsStayAsTheyAre()
    {
        BmsConfiguration board = Configurations.Pack(2, 2);
        ConfigurationApply.To(board, HostRig.Own(), HostRig.Tighter());

        Assert.AreEqual(3_600_000, board.Cell.ChargeTargetMicrovolts);
        AssertRow(board.Cell, DiagnosisId.CellOverVoltageCritical, 3_650_000, 3_620_000);
    }

    private static void AssertRow(CellDesign cell, DiagnosisId id, int trip, int recover)
    {
        int rows = 0;

        for (int i = 0; i < cell.Limits.Length; i++)
        {
            if (cell.Limits[i].Id == id)
            {
                rows++;
                Assert.AreEqual(trip, cell.Limits[i].Trip);
                Assert.AreEqual(recover, cell.Limits[i].Recover);
            }
        }

        Assert.AreEqual(1, rows);
    }
}
