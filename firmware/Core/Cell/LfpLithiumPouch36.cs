using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Protection;
using static InvertedAnodeBms.Core.Protection.DiagnosisId;
using static InvertedAnodeBms.Core.Protection.LimitDirection;
using static InvertedAnodeBms.Core.Protection.LimitSignal;
using static InvertedAnodeBms.Core.Protection.Reaction;

namespace InvertedAnodeBms.Core.Cell;

/// <summary>
/// The wearable inverted-anode cell: lithium metal in a carbon cloth against LFP, pouch of 25 cm2, 36 mAh.
/// </summary>
/// <remarks>
/// Open-circuit curve: Safari and Delacourt 2011 (J. Electrochem. Soc. 158 A562) between y = 0.0307 (3.60 V) and y = 0.995. Window and limits:
/// PHYSICS 5.3 of the project (3.60 V target, 3.65 V hard; 2.5 V cut-off, 2.0 V hard; charge at 5 to 45 degC, 0.2 C). Engineering estimates,
/// not measured on a cell of this size: resistances, lag, tolerances. They hold for the simulated cells between 5 and 45 degC at up to 90 mA: 42 ohm
/// cm2 is 1.7 ohm at 25 degC, and beside 6 ohm their voltage leads their charge at the knees by at most 250 s of the recent current at 25 degC, 520 s
/// at 10 degC and 920 s at 5 degC, where it fades with 20 minutes (believed: 400, 700 and 1,000 s);
/// 3 ohm fail at 10 degC, and so do 10 minutes. Colder than 5 degC, where only
/// discharge is allowed, the bounds may miss the truth. Tolerance: the simulated cells hold 36.9 mAh within 4 %, up to 6.6 % above nominal; what is
/// believed below nominal is for their ageing.
/// </remarks>
public static class LfpLithiumPouch36
{
    /// <summary>Builds the design.</summary>
    public static CellDesign Create()
    {
        return new CellDesign
        {
            Id = CellDesignId.LfpLithiumPouch36,
            Ocv = OpenCircuitVoltage(),
            CapacityNanocoulombs = 129_600_000_000L,
            CapacityTolerancePpm = 75_000,
            ChargeTargetMicrovolts = 3_600_000,
            DischargeCutoffMicrovolts = 2_500_000,
            PrechargeBelowMicrovolts = 2_500_000,
            RechargeBelowMicrovolts = 3_300_000,
            ChargeMicroamps = 7_200,
            Policy = new ChargePolicy { FastMicroamps = 18_000, GentleMicroamps = 3_600 },
            PrechargeMicroamps = 1_800,
            TerminationMicroamps = 1_800,
            MaximumMicroamps = 100_000,
            ChargeSlewMicroampsPerSecond = 1_800,
            PrechargeTimeoutMilliseconds = 30 * 60 * 1000,
            ChargeTimeoutMilliseconds = 24 * 60 * 60 * 1000,
            VoltageLoopMicroohms = 4_000_000,
            PolarisationMicroohms = 6_000_000,
            Lag = new DiffusionLag(new int[] { 50, 100, 250 }, new int[] { 1_000_000, 700_000, 400_000 }),
            RelaxationMilliseconds = 20 * 60 * 1000,
            OcvBandMicrovolts = 12_000,
            ChargeTemperature = new ChargeTemperatureWindow(50, 150, 400, 450),
            Limits = ProtectionLimits(),
            Deposition = LfpPouchDeposition.Inverted(),
        };
    }

    private static OcvTable OpenCircuitVoltage()
    {
        return new OcvTable(
            new int[]
            {
                0, 5_000, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000, 70_000, 85_000, 100_000, 120_000, 150_000,
                200_000, 300_000, 500_000, 700_000, 800_000, 850_000, 880_000, 900_000, 920_000, 930_000, 940_000,
                950_000, 960_000, 970_000, 980_000, 985_000, 990_000, 995_000, 1_000_000,
            },
            new int[]
            {
                2_649_391, 2_728_118, 2_810_685, 2_966_768, 3_097_371, 3_198_855, 3_273_871, 3_327_251, 3_364_074,
                3_397_811, 3_415_505, 3_426_191, 3_431_085, 3_432_234, 3_432_300, 3_432_301, 3_432_302, 3_432_314,
                3_432_399, 3_432_669, 3_433_237, 3_434_788, 3_436_418, 3_439_181, 3_443_900, 3_452_002, 3_465_954,
                3_489_958, 3_507_767, 3_530_988, 3_561_129, 3_600_000,
            });
    }

    private static LimitRow[] ProtectionLimits()
    {
        return new LimitRow[]
        {
            new LimitRow(CellOverVoltageWarning, HighestCellMicrovolts, Above, 3_620_000, 3_580_000, 2_000, BlockCharge),
            new LimitRow(CellOverVoltageCritical, HighestCellMicrovolts, Above, 3_650_000, 3_620_000, 100, Latch),
            new LimitRow(CellUnderVoltageWarning, LowestCellMicrovolts, Below, 2_400_000, 2_800_000, 1_000, BlockDischarge),
            new LimitRow(CellUnderVoltageCritical, LowestCellMicrovolts, Below, 2_000_000, 2_200_000, 100, Latch),
            new LimitRow(ChargeOverCurrentWarning, ChargeMicroamps, Above, 22_000, 18_000, 1_000, BlockCharge),
            new LimitRow(ChargeOverCurrentCritical, ChargeMicroamps, Above, 36_000, 18_000, 100, Latch),
            new LimitRow(DischargeOverCurrentWarning, DischargeMicroamps, Above, 72_000, 60_000, 2_000, BlockDischarge),
            new LimitRow(DischargeOverCurrentCritical, DischargeMicroamps, Above, 90_000, 60_000, 100, Latch),
            new LimitRow(ChargeOverTemperature, HottestDeciCelsius, Above, 450, 420, 1_000, BlockCharge),
            new LimitRow(ChargeUnderTemperature, ColdestDeciCelsius, Below, 50, 70, 1_000, BlockCharge),
            new LimitRow(DischargeOverTemperature, HottestDeciCelsius, Above, 600, 550, 1_000, BlockDischarge),
            new LimitRow(DischargeUnderTemperature, ColdestDeciCelsius, Below, -200, -170, 1_000, BlockDischarge),
            new LimitRow(OverTemperatureCritical, HottestDeciCelsius, Above, 650, 550, 200, Latch),
        };
    }
}
