using InvertedAnodeBms.Core.Cell;
using static InvertedAnodeBms.Core.Protection.DiagnosisId;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>Every diagnosis as a row: the limits of the cell design first, then what holds for any cell.</summary>
/// <remarks>The page beside this file is printed from these rows. Thresholds of the conditions are in <see cref="ProtectionSettings"/>.</remarks>
public static class DiagnosisTable
{
    /// <summary>About the past: the cause need not have gone when a person, who has seen it, clears it.</summary>
    public const long PastMask = (1L << (int)PrechargeTimeout) | (1L << (int)ChargeTimeout) | (1L << (int)OverCharge) | LastingMask;

    /// <summary>Evidence about the past that stands on after a person has seen it.</summary>
    public const long LastingMask =
        (1L << (int)SoftShort) | (1L << (int)RecordsLost) | (1L << (int)RepeatedReboots) | (1L << (int)RepeatedShortBoots);

    /// <summary>A gate does not obey: the heartbeat is withheld while one of these is active or latched, so that the hardware opens both.</summary>
    public const long GateMask = (1L << (int)ChargeGateStuckOn) | (1L << (int)DischargeGateStuckOn);

    /// <summary>A stop: released by a command of its own, and by no other.</summary>
    public const long StopMask = 1L << (int)Stopped;

    /// <summary>Rows of a cell design.</summary>
    public static LimitRow[] Create(CellDesign design)
    {
        LimitRow[] common = CommonRows(design.TerminationMicroamps);
        LimitRow[] rows = new LimitRow[design.Limits.Length + common.Length];

        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = i < design.Limits.Length ? design.Limits[i] : common[i - design.Limits.Length];
        }

        return rows;
    }

    /// <summary>How the diagnosis of a row ends.</summary>
    public static ClearRule ClearsBy(LimitRow row)
    {
        if ((row.Reaction & Reaction.LatchCharge) != Reaction.LatchCharge)
        {
            return ClearRule.ByItself;
        }

        return ((PastMask | StopMask) & (1L << (int)row.Id)) != 0 ? ClearRule.ByPerson : ClearRule.ByPersonWhenGone;
    }

    // What flows against the command is at least the current that ends a charge: twenty hours to full, far above offset and noise.
    private static LimitRow[] CommonRows(int least)
    {
        const LimitDirection Above = LimitDirection.Above;
        Reaction latch = Reaction.Latch;

        return new LimitRow[]
        {
            new LimitRow(SensorFault, 0, Reaction.BlockBoth, Severity.Warning),
            new LimitRow(PrechargeTimeout, 0, latch, Severity.Critical),
            new LimitRow(ChargeTimeout, 0, Reaction.LatchCharge, Severity.Critical),
            new LimitRow(OverCharge, 0, latch, Severity.Critical),
            new LimitRow(SelfTestFailed, 0, Reaction.BlockBoth, Severity.Warning),
            new LimitRow(ClockFault, 0, Reaction.BlockBoth, Severity.Warning),
            new LimitRow(SoftShort, 0, Reaction.LatchCharge, Severity.Critical),
            new LimitRow(HardShort, 0, latch, Severity.Critical),
            new LimitRow(CellImbalance, LimitSignal.ChargeSpreadPpm, Above, 100_000, 50_000, 60_000, Reaction.None),
            new LimitRow(ChargeGateStuckOn, LimitSignal.UncommandedChargeMicroamps, Above, least, least / 2, 100, latch),
            new LimitRow(DischargeGateStuckOn, LimitSignal.UncommandedDischargeMicroamps, Above, least, least / 2, 100, latch),
            new LimitRow(ChargerNotFollowing, LimitSignal.ExcessChargeMicroamps, Above, least, least / 2, 1_000, Reaction.LatchCharge),
            new LimitRow(ChargerDraws, LimitSignal.ChargerDrawMicroamps, Above, least, least / 2, 1_000, Reaction.LatchCharge),
            new LimitRow(ChargeNotKept, 0, Reaction.LatchCharge, Severity.Critical),
            new LimitRow(ChargerWeak, 60_000, Reaction.None, Severity.Information),
            new LimitRow(CurrentSensorDisagrees, 1_000, Reaction.LatchCharge, Severity.Warning),
            new LimitRow(ChargeCountDisagrees, 0, Reaction.None, Severity.Information),
            new LimitRow(TemperatureSpread, LimitSignal.TemperatureSpreadDeciKelvin, Above, 150, 100, 10_000, Reaction.BlockCharge),
            new LimitRow(TemperatureRise, LimitSignal.WarmingDeciKelvin, Above, 100, 50, 2_000, Reaction.BlockCharge),
            new LimitRow(SensorNoData, 1_000, Reaction.BlockBoth, Severity.Warning),
            new LimitRow(SensorStale, 0, Reaction.BlockBoth, Severity.Warning),
            new LimitRow(SensorOpen, 0, Reaction.BlockBoth, Severity.Warning),
            new LimitRow(SensorShorted, 0, Reaction.BlockBoth, Severity.Warning),
            new LimitRow(SensorOutOfRange, 0, Reaction.BlockBoth, Severity.Warning),
            new LimitRow(SensorStuck, 0, Reaction.BlockBoth, Severity.Warning),
            new LimitRow(VoltageFrozen, 0, Reaction.BlockBoth, Severity.Warning),
            new LimitRow(ReferenceFault, 0, Reaction.BlockBoth, Severity.Warning),
            new LimitRow(RepeatedTrips, 0, latch, Severity.Critical),
            new LimitRow(RecordsLost, 0, latch, Severity.Critical),
            new LimitRow(RecordWriteFailing, 0, Reaction.BlockCharge, Severity.Warning),
            new LimitRow(RepeatedReboots, 0, Reaction.LatchCharge, Severity.Critical),
            new LimitRow(RepeatedShortBoots, 0, latch, Severity.Critical),
            new LimitRow(TickOverrun, 0, Reaction.BlockBoth, Severity.Warning),
            new LimitRow(PresenceButtonStuck, 0, Reaction.None, Severity.Warning),
            new LimitRow(NotCalibrated, 0, Reaction.BlockCharge, Severity.Warning),
            new LimitRow(ConfigurationOutOfBounds, 0, Reaction.BlockBoth, Severity.Critical),
            new LimitRow(Stopped, 0, latch, Severity.Warning),
            new LimitRow(SettingsRefused, 0, Reaction.BlockCharge, Severity.Warning),
        };
    }
}
