using InvertedAnodeBms.Core.Protection;
using static InvertedAnodeBms.Core.Protection.DiagnosisId;
using static InvertedAnodeBms.Core.Protection.LimitDirection;
using static InvertedAnodeBms.Core.Protection.LimitSignal;
using static InvertedAnodeBms.Core.Protection.Reaction;

namespace InvertedAnodeBms.Core.Cell;

/// <summary>
/// Generic 21700 cell, layered-oxide cathode against graphite, 3.0 to 4.2 V: for replaying recordings through the firmware, not for charging.
/// </summary>
/// <remarks>
/// Open-circuit curve: Chen et al. 2020 (J. Electrochem. Soc. 167 080534, LG M50), cathode 0.9084 to 0.2661 and anode 0.0279 to 0.9014. Another
/// maker's cell lies a tenth of a volt away: hence the wide band. Capacity tolerance 30 %: the recorded cell need not be the rated one.
/// </remarks>
public static class Nmc21700
{
    /// <summary>Builds the design.</summary>
    public static CellDesign Create()
    {
        return new CellDesign
        {
            Id = CellDesignId.Nmc21700,
            Ocv = OpenCircuitVoltage(),
            CapacityNanocoulombs = 14_400_000_000_000L,
            CapacityTolerancePpm = 300_000,
            ChargeTargetMicrovolts = 4_200_000,
            DischargeCutoffMicrovolts = 3_000_000,
            PrechargeBelowMicrovolts = 2_800_000,
            RechargeBelowMicrovolts = 4_000_000,
            ChargeMicroamps = 1_300_000,
            Policy = new ChargePolicy { FastMicroamps = 2_000_000, GentleMicroamps = 400_000 },
            PrechargeMicroamps = 200_000,
            TerminationMicroamps = 80_000,
            MaximumMicroamps = 12_000_000,
            ChargeSlewMicroampsPerSecond = 200_000,
            PrechargeTimeoutMilliseconds = 60 * 60 * 1000,
            ChargeTimeoutMilliseconds = 72 * 60 * 60 * 1000,
            VoltageLoopMicroohms = 100_000,
            PolarisationMicroohms = 150_000,
            Lag = new DiffusionLag(new int[] { 250 }, new int[] { 0 }),
            RelaxationMilliseconds = 20 * 60 * 1000,
            OcvBandMicrovolts = 150_000,
            ChargeTemperature = new ChargeTemperatureWindow(0, 100, 400, 450),
            Limits = ProtectionLimits(),
        };
    }

    private static OcvTable OpenCircuitVoltage()
    {
        return new OcvTable(
            new int[]
            {
                0, 5_000, 10_000, 20_000, 30_000, 50_000, 75_000, 100_000, 150_000, 200_000, 250_000, 300_000,
                350_000, 400_000, 450_000, 500_000, 550_000, 600_000, 650_000, 700_000, 750_000, 800_000, 850_000,
                900_000, 950_000, 1_000_000,
            },
            new int[]
            {
                2_497_664, 2_604_701, 2_695_324, 2_837_393, 2_940_311, 3_072_797, 3_172_298, 3_257_715, 3_396_088,
                3_449_299, 3_494_197, 3_548_295, 3_597_055, 3_634_307, 3_668_225, 3_707_763, 3_757_294, 3_808_916,
                3_862_120, 3_923_636, 3_971_285, 4_021_540, 4_070_024, 4_094_052, 4_115_818, 4_192_911,
            });
    }

    private static LimitRow[] ProtectionLimits()
    {
        return new LimitRow[]
        {
            new LimitRow(CellOverVoltageWarning, HighestCellMicrovolts, Above, 4_220_000, 4_180_000, 2_000, BlockCharge),
            new LimitRow(CellOverVoltageCritical, HighestCellMicrovolts, Above, 4_250_000, 4_220_000, 100, Latch),
            new LimitRow(CellUnderVoltageWarning, LowestCellMicrovolts, Below, 2_900_000, 3_100_000, 1_000, BlockDischarge),
            new LimitRow(CellUnderVoltageCritical, LowestCellMicrovolts, Below, 2_500_000, 2_800_000, 100, Latch),
            new LimitRow(ChargeOverCurrentWarning, ChargeMicroamps, Above, 4_400_000, 4_000_000, 1_000, BlockCharge),
            new LimitRow(ChargeOverCurrentCritical, ChargeMicroamps, Above, 6_000_000, 4_000_000, 100, Latch),
            new LimitRow(DischargeOverCurrentWarning, DischargeMicroamps, Above, 8_000_000, 7_000_000, 2_000, BlockDischarge),
            new LimitRow(DischargeOverCurrentCritical, DischargeMicroamps, Above, 12_000_000, 8_000_000, 100, Latch),
            new LimitRow(ChargeOverTemperature, HottestDeciCelsius, Above, 450, 420, 1_000, BlockCharge),
            new LimitRow(ChargeUnderTemperature, ColdestDeciCelsius, Below, 0, 20, 1_000, BlockCharge),
            new LimitRow(DischargeOverTemperature, HottestDeciCelsius, Above, 600, 550, 1_000, BlockDischarge),
            new LimitRow(DischargeUnderTemperature, ColdestDeciCelsius, Below, -200, -170, 1_000, BlockDischarge),
            new LimitRow(OverTemperatureCritical, HottestDeciCelsius, Above, 700, 600, 200, Latch),
        };
    }
}
