namespace InvertedAnodeBms.Recordings;

/// <summary>
/// Text that Maccor's MIMS Client exports. The current is a magnitude; its direction is in "State" or "Md". A bare "TestTime" is written as
/// "0d 00:01:00", or as plain numbers whose unit the header does not say.
/// </summary>
/// <remarks>
/// Names: cellpy test data maccor_001.txt and maccor_002.txt (commit c5d74b9) and the Maccor table of battery-data-format (1412b98).
/// </remarks>
internal sealed class MaccorFormat : IRecordingFormat
{
    public string Name => "Maccor";

    public UnitStyle UnitStyles => UnitStyle.Brackets | UnitStyle.Parentheses;

    public bool WritesCurrentWithoutSign => true;

    public IReadOnlyList<ColumnRule> Rules { get; } =
    [
        new(ColumnRole.Time, "TestTime", ("TestTime", null)) { IsRequired = true },
        new(ColumnRole.Current, "Amps", ("Amps", "A"), ("mAmps", "mA"), ("Current", null)) { IsRequired = true },
        new(ColumnRole.Voltage, "Volts", ("Volts", "V"), ("Voltage", null)) { IsRequired = true },
        new(ColumnRole.StepKind, "State", ("State", null), ("Md", null)) { IsRequired = true },
        new(ColumnRole.StepCapacity, "Amp-hr", ("Amp-hr", "Ah"), ("mAmp-hr", "mAh"), ("Cap.", null), ("Capacity", null)),
        new(ColumnRole.Temperature, "Temperature Cell [C]", ("Temperature Cell", null)),
        new(ColumnRole.StepIndex, "Step", ("Step", null)),
        new(ColumnRole.CycleCount, "Cyc#", ("Cyc#", null), ("Cycle C", null)),
        new(ColumnRole.Clock, "DPt Time", ("DPt Time", null)),
    ];
}
