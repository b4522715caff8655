namespace InvertedAnodeBms.Recordings;

/// <summary>Channel data that Arbin's MITS and Data Watcher export as CSV: "Test Time (s)" or "Test_Time(s)".</summary>
/// <remarks>
/// Names: the Arbin tables of battery-data-format (commit 1412b98), cellpy (c5d74b9) and PyProBE (b6302b7). The capacities restart, or are set,
/// wherever the test's schedule says.
/// </remarks>
internal sealed class ArbinFormat : IRecordingFormat
{
    public string Name => "Arbin";

    public UnitStyle UnitStyles => UnitStyle.Parentheses;

    public bool WritesCurrentWithoutSign => false;

    public IReadOnlyList<ColumnRule> Rules { get; } =
    [
        new(ColumnRole.Time, "Test Time (s)", ("Test Time", null)) { IsRequired = true },
        new(ColumnRole.Current, "Current (A)", ("Current", null)) { IsRequired = true },
        new(ColumnRole.Voltage, "Voltage (V)", ("Voltage", null)) { IsRequired = true },
        new(ColumnRole.Temperature, "Aux_Temperature_1 (C)", ("Aux_Temperature_1", null)),
        new(ColumnRole.ChargingCapacity, "Charge Capacity (Ah)", ("Charge Capacity", null)),
        new(ColumnRole.DischargingCapacity, "Discharge Capacity (Ah)", ("Discharge Capacity", null)),
        new(ColumnRole.StepIndex, "Step Index", ("Step Index", null)),
        new(ColumnRole.CycleCount, "Cycle Index", ("Cycle Index", null)),
        new(ColumnRole.Clock, "Date Time", ("Date Time", null)),
    ];
}
