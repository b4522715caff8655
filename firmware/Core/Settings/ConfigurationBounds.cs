using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Settings;

/// <summary>
/// What a person may set on a board: its own values and tighter ones. How far tighter is bounded too, so that every limit keeps the distance to the
/// value it protects that the cell design gives it, and no setting makes a pack that neither charges nor discharges.
/// </summary>
public sealed class ConfigurationBounds
{
    private const int TargetMicrovolts = 100_000;
    private const int CutoffMicrovolts = 300_000;
    private const int HottestDeciKelvin = 100;
    private const int ChargeDeciKelvin = 100;

    /// <summary>The board's own values.</summary>
    public readonly ConfigurationValues Own = new ConfigurationValues();

    /// <summary>Lowest values that are accepted.</summary>
    public readonly ConfigurationValues Lowest = new ConfigurationValues();

    /// <summary>Highest values that are accepted.</summary>
    public readonly ConfigurationValues Highest = new ConfigurationValues();

    /// <summary>First item outside its bounds when <see cref="Contains"/> was last asked.</summary>
    public ConfigurationItem Item;

    /// <summary>What is wrong with it.</summary>
    public BoundFault Fault;

    /// <summary>Takes the bounds from the board and its cell design, as they are without any setting.</summary>
    public ConfigurationBounds(BmsConfiguration board)
    {
        CellDesign cell = board.Cell;
        int gentle = cell.Policy.GentleMicroamps;
        Set(ConfigurationItem.CellDesign, (int)cell.Id, 0, 0);
        Set(ConfigurationItem.DeviceNumber, 0, 0, int.MaxValue);
        Set(ConfigurationItem.NewCells, board.NewCells ? 1 : 0, board.NewCells ? 1 : 0, board.NewCells ? 0 : 1);
        Set(ConfigurationItem.ChargeMode, (int)board.Mode, (int)board.Mode, (int)ChargeMode.Fast - (int)board.Mode);
        Set(ConfigurationItem.ChargeTargetMicrovolts, cell.ChargeTargetMicrovolts, TargetMicrovolts, 0);
        Set(ConfigurationItem.DischargeCutoffMicrovolts, cell.DischargeCutoffMicrovolts, 0, CutoffMicrovolts);
        Set(ConfigurationItem.ChargeMicroamps, cell.ChargeMicroamps, cell.ChargeMicroamps - gentle, 0);
        Set(ConfigurationItem.FastMicroamps, cell.Policy.FastMicroamps, cell.Policy.FastMicroamps - gentle, 0);
        Set(ConfigurationItem.OverVoltageMicrovolts, Trip(cell, DiagnosisId.CellOverVoltageCritical), TargetMicrovolts, 0);
        Set(ConfigurationItem.UnderVoltageMicrovolts, Trip(cell, DiagnosisId.CellUnderVoltageCritical), 0, CutoffMicrovolts);
        Set(ConfigurationItem.ChargeOverMicroamps, Trip(cell, DiagnosisId.ChargeOverCurrentCritical), cell.Policy.FastMicroamps - gentle, 0);
        int discharge = Trip(cell, DiagnosisId.DischargeOverCurrentCritical);
        Set(ConfigurationItem.DischargeOverMicroamps, discharge, discharge / 2, 0);
        Set(ConfigurationItem.HottestDeciCelsius, Trip(cell, DiagnosisId.OverTemperatureCritical), HottestDeciKelvin, 0);
        Set(ConfigurationItem.HottestChargeDeciCelsius, Trip(cell, DiagnosisId.ChargeOverTemperature), ChargeDeciKelvin, 0);
        Set(ConfigurationItem.ColdestChargeDeciCelsius, Trip(cell, DiagnosisId.ChargeUnderTemperature), 0, ChargeDeciKelvin);
    }

    /// <summary>Every value is within its bounds, and every limit far enough from what it protects. If not, item and fault say which.</summary>
    public bool Contains(ConfigurationValues values)
    {
        Fault = BoundFault.None;

        for (int i = 0; i < ConfigurationValues.Count && Fault == BoundFault.None; i++)
        {
            Item = (ConfigurationItem)i;
            int value = values.Values[i];
            Fault = value < Lowest.Values[i] ? BoundFault.TooLow : value > Highest.Values[i] ? BoundFault.TooHigh : BoundFault.None;
        }

        if (Fault == BoundFault.None)
        {
            Keep(values, ConfigurationItem.OverVoltageMicrovolts, ConfigurationItem.ChargeTargetMicrovolts, 1);
            Keep(values, ConfigurationItem.UnderVoltageMicrovolts, ConfigurationItem.DischargeCutoffMicrovolts, -1);
            Keep(values, ConfigurationItem.ChargeOverMicroamps, ConfigurationItem.FastMicroamps, 1);

            if (Get(values, ConfigurationItem.FastMicroamps) < Get(values, ConfigurationItem.ChargeMicroamps))
            {
                Item = ConfigurationItem.FastMicroamps;
                Fault = BoundFault.TooNear;
            }
        }

        return Fault == BoundFault.None;
    }

    /// <summary>Value of an item.</summary>
    private static int Get(ConfigurationValues values, ConfigurationItem item)
    {
        return values.Values[(int)item];
    }

    private static int Trip(CellDesign cell, DiagnosisId id)
    {
        for (int i = 0; i < cell.Limits.Length; i++)
        {
            if (cell.Limits[i].Id == id)
            {
                return cell.Limits[i].Trip;
            }
        }

        // A design without the row permits nothing (ConfigurationCheck): what is set does not matter.
        return 0;
    }

    private void Set(ConfigurationItem item, int own, int down, int up)
    {
        Own.Values[(int)item] = own;
        Lowest.Values[(int)item] = own - down;
        Highest.Values[(int)item] = own + up;
    }

    // A limit and what it protects, each with the board's own value: the distance must not shrink.
    private void Keep(ConfigurationValues values, ConfigurationItem limit, ConfigurationItem protects, int sign)
    {
        int own = Get(Own, limit) - Get(Own, protects);
        int distance = Get(values, limit) - Get(values, protects);

        if (Fault == BoundFault.None && sign * distance < sign * own)
        {
            Item = limit;
            Fault = BoundFault.TooNear;
        }
    }
}
