using InvertedAnodeBms.Core.Protection;
using static InvertedAnodeBms.Core.Protection.DiagnosisId;
using static InvertedAnodeBms.Core.Protection.LimitDirection;
using static InvertedAnodeBms.Core.Protection.LimitSignal;
using static InvertedAnodeBms.Core.Protection.Reaction;

namespace InvertedAnodeBms.Core.Cell;

/// <summary>
/// Graphite against a lithium-metal counter electrode, coin cell, 0.01 to 3 V: for replaying recordings of a lithium-metal electrode.
/// </summary>
/// <remarks>
/// In this half cell discharge puts lithium into the graphite, so "full" is lithium-free graphite. Open-circuit curve: graphite of Safari and
/// Delacourt 2011 (J. Electrochem. Soc. 158 A562), x = 0.995 to 0.005. Capacity and resistance of the recorded cell are not known: wide bands.
/// </remarks>
public static class GraphiteLithiumCoin
{
    /// <summary>Builds the design.</summary>
    public static CellDesign Create()
    {
        return new CellDesign
        {
            Id = CellDesignId.GraphiteLithiumCoin,
            Ocv = OpenCircuitVoltage(),
            CapacityNanocoulombs = 21_600_000_000L,
            CapacityTolerancePpm = 500_000,
            ChargeTargetMicrovolts = 3_000_000,
            DischargeCutoffMicrovolts = 10_000,
            PrechargeBelowMicrovolts = -100_000,
            RechargeBelowMicrovolts = 500_000,
            ChargeMicroamps = 1_000,
            Policy = new ChargePolicy { FastMicroamps = 1_000, GentleMicroamps = 200 },
            PrechargeMicroamps = 50,
            TerminationMicroamps = 20,
            MaximumMicroamps = 5_000,
            ChargeSlewMicroampsPerSecond = 100,
            PrechargeTimeoutMilliseconds = 60 * 60 * 1000,
            ChargeTimeoutMilliseconds = 240 * 60 * 60 * 1000,
            VoltageLoopMicroohms = 500_000_000,
            PolarisationMicroohms = 500_000_000,
            Lag = new DiffusionLag(new int[] { 250 }, new int[] { 0 }),
            RelaxationMilliseconds = 30 * 60 * 1000,
            OcvBandMicrovolts = 50_000,
            ChargeTemperature = new ChargeTemperatureWindow(50, 150, 400, 450),
            Limits = ProtectionLimits(),
        };
    }

    private static OcvTable OpenCircuitVoltage()
    {
        return new OcvTable(
            new int[]
            {
                0, 5_000, 10_000, 20_000, 30_000, 50_000, 75_000, 100_000, 150_000, 200_000, 300_000, 400_000,
                450_000, 500_000, 600_000, 700_000, 750_000, 800_000, 850_000, 900_000, 920_000, 940_000, 960_000,
                970_000, 980_000, 990_000, 1_000_000,
            },
            new int[]
            {
                11_801, 18_588, 24_879, 36_034, 45_426, 59_699, 71_116, 77_831, 83_930, 85_999, 88_371, 98_505,
                108_204, 116_057, 122_946, 132_572, 144_681, 163_194, 184_652, 213_067, 235_343, 275_765, 350_793,
                408_212, 482_734, 580_618, 802_087,
            });
    }

    private static LimitRow[] ProtectionLimits()
    {
        return new LimitRow[]
        {
            new LimitRow(CellOverVoltageWarning, HighestCellMicrovolts, Above, 3_050_000, 3_000_000, 2_000, BlockCharge),
            new LimitRow(CellOverVoltageCritical, HighestCellMicrovolts, Above, 3_200_000, 3_050_000, 100, Latch),
            new LimitRow(CellUnderVoltageWarning, LowestCellMicrovolts, Below, 5_000, 20_000, 1_000, BlockDischarge),
            new LimitRow(CellUnderVoltageCritical, LowestCellMicrovolts, Below, -20_000, 5_000, 100, Latch),
            new LimitRow(ChargeOverCurrentWarning, ChargeMicroamps, Above, 2_000, 1_500, 1_000, BlockCharge),
            new LimitRow(ChargeOverCurrentCritical, ChargeMicroamps, Above, 4_000, 1_500, 100, Latch),
            new LimitRow(DischargeOverCurrentWarning, DischargeMicroamps, Above, 2_000, 1_500, 2_000, BlockDischarge),
            new LimitRow(DischargeOverCurrentCritical, DischargeMicroamps, Above, 4_000, 1_500, 100, Latch),
            new LimitRow(ChargeOverTemperature, HottestDeciCelsius, Above, 450, 420, 1_000, BlockCharge),
            new LimitRow(ChargeUnderTemperature, ColdestDeciCelsius, Below, 50, 70, 1_000, BlockCharge),
            new LimitRow(DischargeOverTemperature, HottestDeciCelsius, Above, 600, 550, 1_000, BlockDischarge),
            new LimitRow(DischargeUnderTemperature, ColdestDeciCelsius, Below, -200, -170, 1_000, BlockDischarge),
            new LimitRow(OverTemperatureCritical, HottestDeciCelsius, Above, 650, 550, 200, Latch),
        };
    }
}
