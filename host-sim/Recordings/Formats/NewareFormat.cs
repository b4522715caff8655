namespace InvertedAnodeBms.Recordings;

/// <summary>Record table that Neware's BTSDA exports as CSV. "Time" restarts with every step and is not used.</summary>
/// <remarks>
/// Names: cellpy test data neware_uio.csv (commit c5d74b9), and the Neware tables of battery-data-format (1412b98) and PyProBE (b6302b7).
/// </remarks>
internal sealed class NewareFormat : IRecordingFormat
{
    public string Name => "Neware";

    public UnitStyle UnitStyles => UnitStyle.Parentheses;

    public bool WritesCurrentWithoutSign => false;

    public IReadOnlyList<ColumnRule> Rules { get; } =
    [
        new(ColumnRole.Time, "Total Time", ("Total Time", null), ("Cumulative Time", null)) { IsRequired = true },
        new(ColumnRole.Current, "Current(A)", ("Current", null)) { IsRequired = true },
        new(ColumnRole.Voltage, "Voltage(V)", ("Voltage", null)) { IsRequired = true },
        new(ColumnRole.Temperature, "T1(degC)", ("T1", null)),
        new(ColumnRole.Temperature, "Temperature(degC)", ("Temperature", null)),
        new(ColumnRole.ChargingCapacity, "Chg. Cap.(Ah)", ("Chg. Cap.", null)),
        new(ColumnRole.DischargingCapacity, "DChg. Cap.(Ah)", ("DChg. Cap.", null)),
        new(ColumnRole.StepKind, "Step Type", ("Step Type", null)),
        new(ColumnRole.StepIndex, "Step Index", ("Step Index", null)),
        new(ColumnRole.CycleCount, "Cycle Index", ("Cycle Index", null)),
        new(ColumnRole.Clock, "Date", ("Date", null)),
    ];

    public string? Objection(HeaderLine header)
    {
        // Rows of cycles and steps stand between those of records, with as many cells and other meanings.
        return header.Line > 1 && header.Names[0].Text.Length == 0 ? "an export in layers: cycles, steps and records in one table" : null;
    }
}
