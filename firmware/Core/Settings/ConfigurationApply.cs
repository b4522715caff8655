using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Settings;

/// <summary>Makes the configuration that a boot runs with: the board's own, tightened by what is set. At start only.</summary>
public static class ConfigurationApply
{
    /// <summary>Applies values that are within the bounds. The board's own objects stay as they are.</summary>
    /// <param name="board">The board's own configuration.</param>
    /// <param name="own">The board's own values.</param>
    /// <param name="values">What is set.</param>
    public static BmsConfiguration To(BmsConfiguration board, ConfigurationValues own, ConfigurationValues values)
    {
        CellDesign cell = board.Cell.Copy();
        cell.Policy = board.Cell.Policy.Copy();
        cell.ChargeTargetMicrovolts = Get(values, ConfigurationItem.ChargeTargetMicrovolts);
        cell.DischargeCutoffMicrovolts = Get(values, ConfigurationItem.DischargeCutoffMicrovolts);
        cell.ChargeMicroamps = Get(values, ConfigurationItem.ChargeMicroamps);
        cell.Policy.FastMicroamps = Get(values, ConfigurationItem.FastMicroamps);
        cell.ChargeTemperature = Window(board.Cell.ChargeTemperature, own, values);
        cell.Limits = new LimitRow[board.Cell.Limits.Length];

        for (int i = 0; i < cell.Limits.Length; i++)
        {
            LimitRow row = board.Cell.Limits[i];
            ConfigurationItem item = ItemOf(row.Id);
            int by = item == ConfigurationItem.CellDesign ? 0 : Get(values, item) - Get(own, item);
            cell.Limits[i] = by == 0 ? row : Moved(row, by);
        }

        BmsConfiguration configuration = board.Copy();
        configuration.Cell = cell;
        configuration.NewCells = Get(values, ConfigurationItem.NewCells) != 0;
        configuration.Mode = (ChargeMode)Get(values, ConfigurationItem.ChargeMode);
        return configuration;
    }

    private static int Get(ConfigurationValues values, ConfigurationItem item)
    {
        return values.Values[(int)item];
    }

    // Trip and recover together: the hysteresis is the design's.
    private static LimitRow Moved(LimitRow row, int by)
    {
        return new LimitRow(row.Id, row.Signal, row.Direction, row.Trip + by, row.Recover + by, row.DelayMilliseconds, row.Reaction);
    }

    private static ChargeTemperatureWindow Window(ChargeTemperatureWindow window, ConfigurationValues own, ConfigurationValues values)
    {
        int cold = Get(values, ConfigurationItem.ColdestChargeDeciCelsius) - Get(own, ConfigurationItem.ColdestChargeDeciCelsius);
        int hot = Get(values, ConfigurationItem.HottestChargeDeciCelsius) - Get(own, ConfigurationItem.HottestChargeDeciCelsius);
        return new ChargeTemperatureWindow(
            window.ColdStopDeciCelsius + cold,
            window.ColdFullDeciCelsius + cold,
            window.HotFullDeciCelsius + hot,
            window.HotStopDeciCelsius + hot);
    }

    /// <summary>The item that moves a limit; <see cref="ConfigurationItem.CellDesign"/> for none.</summary>
    private static ConfigurationItem ItemOf(DiagnosisId id)
    {
        switch (id)
        {
            case DiagnosisId.CellOverVoltageWarning:
            case DiagnosisId.CellOverVoltageCritical:
                return ConfigurationItem.OverVoltageMicrovolts;
            case DiagnosisId.CellUnderVoltageWarning:
            case DiagnosisId.CellUnderVoltageCritical:
                return ConfigurationItem.UnderVoltageMicrovolts;
            case DiagnosisId.ChargeOverCurrentWarning:
            case DiagnosisId.ChargeOverCurrentCritical:
                return ConfigurationItem.ChargeOverMicroamps;
            case DiagnosisId.DischargeOverCurrentWarning:
            case DiagnosisId.DischargeOverCurrentCritical:
                return ConfigurationItem.DischargeOverMicroamps;
            case DiagnosisId.OverTemperatureCritical:
                return ConfigurationItem.HottestDeciCelsius;
            case DiagnosisId.ChargeOverTemperature:
                return ConfigurationItem.HottestChargeDeciCelsius;
            case DiagnosisId.ChargeUnderTemperature:
                return ConfigurationItem.ColdestChargeDeciCelsius;
            default:
                return ConfigurationItem.CellDesign;
        }
    }
}
