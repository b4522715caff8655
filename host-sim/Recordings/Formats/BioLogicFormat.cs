namespace InvertedAnodeBms.Recordings;

/// <summary>Text that BioLogic's EC-Lab and BT-Lab export (.mpt, .txt): tabs, and a header below the settings.</summary>
/// <remarks>Names: the BioLogic tables of battery-data-format (commit 1412b98) and PyProBE (b6302b7) and the latter's sample files.</remarks>
internal sealed class BioLogicFormat : IRecordingFormat
{
    public string Name => "BioLogic";

    public UnitStyle UnitStyles => UnitStyle.Slash;

    public bool WritesCurrentWithoutSign => false;

    public IReadOnlyList<ColumnRule> Rules { get; } =
    [
        new(ColumnRole.Time, "time/s", ("time", null)) { IsRequired = true },
        new(ColumnRole.Current, "I/mA", ("I", null)) { IsRequired = true },
        new(ColumnRole.Current, "<I>/mA", ("<I>", null)) { IsRequired = true },

        // Ewe is against a reference electrode where there is one; Ecell is always the cell.
        new(ColumnRole.Voltage, "Ecell/V", ("Ecell", null)) { IsRequired = true },
        new(ColumnRole.Voltage, "Ewe/V", ("Ewe", null)) { IsRequired = true },
        new(ColumnRole.Temperature, "Temperature/degC", ("Temperature", null)),
        new(ColumnRole.ChargingCapacity, "Q charge/mA.h", ("Q charge", null)),
        new(ColumnRole.DischargingCapacity, "Q discharge/mA.h", ("Q discharge", null)),
        new(ColumnRole.StepIndex, "Ns", ("Ns", null)),
        new(ColumnRole.CycleCount, "cycle number", ("cycle number", null)),
    ];
}
