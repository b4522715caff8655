using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// Whether a cell design, as a board has set it up, keeps inside the absolute bounds of its cell: it may tighten limits, never loosen them beyond.
/// </summary>
/// <remarks>
/// An answer and no exception: a chip that throws at start boots for ever and says nothing; one that permits nothing says why over telemetry.
/// </remarks>
public static class ConfigurationCheck
{
    private const int LongestPrechargeMilliseconds = 3_600_000;

    /// <summary>Every bound is kept and every hard limit is there, acts in time and latches.</summary>
    public static bool Fits(CellDesign design)
    {
        CellBounds? bounds = CellBounds.Of(design.Id);
        return bounds != null && LimitsFit(design.Limits, bounds) && ChargeFits(design, bounds) && AmountsFit(design, bounds);
    }

    private static bool LimitsFit(LimitRow[] rows, CellBounds bounds)
    {
        return HasHardLimit(rows, DiagnosisId.CellOverVoltageCritical, LimitSignal.HighestCellMicrovolts, bounds.HighestMicrovolts)
            && HasHardLimit(rows, DiagnosisId.CellUnderVoltageCritical, LimitSignal.LowestCellMicrovolts, bounds.LowestMicrovolts)
            && HasHardLimit(rows, DiagnosisId.ChargeOverCurrentCritical, LimitSignal.ChargeMicroamps, bounds.ChargeMicroamps)
            && HasHardLimit(rows, DiagnosisId.DischargeOverCurrentCritical, LimitSignal.DischargeMicroamps, bounds.DischargeMicroamps)
            && HasHardLimit(rows, DiagnosisId.OverTemperatureCritical, LimitSignal.HottestDeciCelsius, bounds.HottestDeciCelsius)
            && HasLimit(rows, DiagnosisId.ChargeOverTemperature, LimitSignal.HottestDeciCelsius, bounds.HottestChargeDeciCelsius)
            && HasLimit(rows, DiagnosisId.ChargeUnderTemperature, LimitSignal.ColdestDeciCelsius, bounds.ColdestChargeDeciCelsius);
    }

    private static bool ChargeFits(CellDesign design, CellBounds bounds)
    {
        bool target = design.ChargeTargetMicrovolts > 0 && design.ChargeTargetMicrovolts <= bounds.TargetMicrovolts;
        bool currents = IsCharge(design.ChargeMicroamps, bounds) && IsCharge(design.PrechargeMicroamps, bounds)
            && IsCharge(design.Policy.FastMicroamps, bounds) && IsCharge(design.Policy.GentleMicroamps, bounds);
        bool temperatures = design.ChargeTemperature.ColdStopDeciCelsius >= bounds.ColdestChargeDeciCelsius
            && design.ChargeTemperature.HotStopDeciCelsius <= bounds.HottestChargeDeciCelsius;
        return target && currents && temperatures && design.DischargeCutoffMicrovolts >= bounds.LowestMicrovolts;
    }

    // What a charge may put in and how long it may take; and what is held to be nothing, and to be more than the pack can carry.
    private static bool AmountsFit(CellDesign design, CellBounds bounds)
    {
        bool capacity = design.CapacityNanocoulombs > 0 && design.CapacityNanocoulombs <= bounds.CapacityNanocoulombs;
        bool times = IsTime(design.ChargeTimeoutMilliseconds, bounds.ChargeMilliseconds)
            && IsTime(design.PrechargeTimeoutMilliseconds, LongestPrechargeMilliseconds);
        bool termination = design.TerminationMicroamps > 0 && design.TerminationMicroamps <= bounds.ChargeMicroamps / 40;
        bool most = design.MaximumMicroamps > 0 && design.MaximumMicroamps <= bounds.DischargeMicroamps;
        return capacity && times && termination && most;
    }

    private static bool IsTime(int milliseconds, int longest)
    {
        return milliseconds > 0 && milliseconds <= longest;
    }

    private static bool IsCharge(int microamps, CellBounds bounds)
    {
        return microamps > 0 && microamps < bounds.ChargeMicroamps;
    }

    private static bool HasHardLimit(LimitRow[] rows, DiagnosisId id, LimitSignal signal, int bound)
    {
        LimitRow? row = Find(rows, id);
        return row != null && row.Reaction == Reaction.Latch && row.DelayMilliseconds <= ProtectionSettings.CriticalDelayMilliseconds
            && IsWithin(row, signal, bound);
    }

    private static bool HasLimit(LimitRow[] rows, DiagnosisId id, LimitSignal signal, int bound)
    {
        LimitRow? row = Find(rows, id);
        return row != null && (row.Reaction & Reaction.BlockCharge) != 0
            && row.DelayMilliseconds <= ProtectionSettings.SettleMilliseconds && IsWithin(row, signal, bound);
    }

    private static bool IsWithin(LimitRow row, LimitSignal signal, int bound)
    {
        bool below = signal == LimitSignal.LowestCellMicrovolts || signal == LimitSignal.ColdestDeciCelsius;
        bool right = row.Signal == signal && row.Direction == (below ? LimitDirection.Below : LimitDirection.Above);
        return right && (below ? row.Trip >= bound : row.Trip <= bound);
    }

    private static LimitRow? Find(LimitRow[] rows, DiagnosisId id)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i].Id == id)
            {
                return rows[i];
            }
        }

        return null;
    }
}
