namespace InvertedAnodeBms.Recordings;

/// <summary>
/// Battery Data Format of the Battery Data Alliance: fixed names in fixed units ("voltage_volt"), or labels with their unit ("Voltage / V").
/// </summary>
/// <remarks>Names: battery-data-format ontology, notations, labels and deprecated terms, repository commit 1412b98.</remarks>
internal sealed class BdfFormat : IRecordingFormat
{
    public string Name => "BDF";

    public UnitStyle UnitStyles => UnitStyle.Slash;

    public bool WritesCurrentWithoutSign => false;

    public IReadOnlyList<ColumnRule> Rules { get; } =
    [
        new(ColumnRole.Time, "test_time_second",
            ("test_time_second", "s"), ("test_time_s", "s"), ("test_time_millisecond", "ms"), ("test_time_ms", "ms"), ("Test Time", null))
            { IsRequired = true },
        new(ColumnRole.Current, "current_ampere", ("current_ampere", "A"), ("current_a", "A"), ("Current", null)) { IsRequired = true },
        new(ColumnRole.Voltage, "voltage_volt", ("voltage_volt", "V"), ("voltage_v", "V"), ("Voltage", null)) { IsRequired = true },
        Temperature("Surface Temperature"),
        Temperature("Temperature T1"),
        Temperature("Surface Temperature T1"),
        Temperature("Temperature T2"),
        Temperature("Temperature T3"),
        Temperature("Temperature T4"),
        Temperature("Temperature T5"),
        Temperature("Ambient Temperature"),
        Capacity(ColumnRole.ChargingCapacity, "Charging Capacity"),
        Capacity(ColumnRole.ChargingCapacity, "Step Charging Capacity"),
        Capacity(ColumnRole.ChargingCapacity, "Cycle Charging Capacity"),
        Capacity(ColumnRole.ChargingCapacity, "Schedule Charging Capacity"),
        Capacity(ColumnRole.ChargingCapacity, "Step Charge Capacity"),
        Capacity(ColumnRole.ChargingCapacity, "Cycle Charge Capacity"),
        Capacity(ColumnRole.DischargingCapacity, "Discharging Capacity"),
        Capacity(ColumnRole.DischargingCapacity, "Step Discharging Capacity"),
        Capacity(ColumnRole.DischargingCapacity, "Cycle Discharging Capacity"),
        Capacity(ColumnRole.DischargingCapacity, "Schedule Discharging Capacity"),
        Capacity(ColumnRole.DischargingCapacity, "Step Discharge Capacity"),
        Capacity(ColumnRole.DischargingCapacity, "Cycle Discharge Capacity"),
        new(ColumnRole.StepKind, "step_type", ("step_type", null)),
        new(ColumnRole.StepIndex, "step_count", ("step_count", null)),
        new(ColumnRole.StepIndex, "step_id", ("step_id", null)),
        new(ColumnRole.StepIndex, "step_index", ("step_index", null)),
        new(ColumnRole.CycleCount, "cycle_count", ("cycle_count", null)),
        new(ColumnRole.Clock, "unix_time_second", ("unix_time_second", "s"), ("unix_time_s", "s"), ("Unix Time", null)),
        new(ColumnRole.Clock, "unix_time_millisecond", ("unix_time_millisecond", "ms"), ("unix_time_ms", "ms")),
    ];

    private static ColumnRule Temperature(string name)
    {
        string title = name.ToLowerInvariant().Replace(' ', '_') + "_celsius";
        return new ColumnRule(ColumnRole.Temperature, title, (name + "_celsius", "degC"), (name + "_degc", "degC"), (name, null));
    }

    private static ColumnRule Capacity(ColumnRole role, string name)
    {
        string title = name.ToLowerInvariant().Replace(' ', '_') + "_ah";
        return new ColumnRule(role, title, (name + "_ah", "Ah"), (name + "_ampere_hour", "Ah"), (name, null));
    }
}
