namespace InvertedAnodeBms.Recordings;

/// <summary>
/// Record table that Landt's (LAND, LANHE) program exports as text: "TestTime/Sec.", "Current/mA", "Voltage/V", or newer "test_time_s", "current_A",
/// "voltage_V". A bare "TestTime" is written as "0-00:01:00": days, a hyphen, hours.
/// </summary>
/// <remarks>
/// Names: the Landt table of battery-data-format (commit 324b4f1) and the head of its file data/SINTEF__LiGrR2032__2024-04-30__25degC__Landt.csv
/// (0da4b71); the older ones as three public scripts that read such exports name them. No export of the older kind was at hand.
/// </remarks>
internal sealed class LandtFormat : IRecordingFormat
{
    public string Name => "Landt";

    public UnitStyle UnitStyles => UnitStyle.Slash;

    public bool WritesCurrentWithoutSign => false;

    public IReadOnlyList<ColumnRule> Rules { get; } =
    [
        new(ColumnRole.Time, "test_time_s", ("test_time_s", "s"), ("TestTime", null)) { IsRequired = true },
        new(ColumnRole.Current, "current_A", ("current_A", "A"), ("Current", null)) { IsRequired = true },
        new(ColumnRole.Voltage, "voltage_V", ("voltage_V", "V"), ("Voltage", null)) { IsRequired = true },
        new(ColumnRole.Temperature, "temperature_1_C", ("temperature_1_C", "degC")),
        new(ColumnRole.ChargingCapacity, "charge_capacity_Ah", ("charge_capacity_Ah", "Ah")),
        new(ColumnRole.DischargingCapacity, "discharge_capacity_Ah", ("discharge_capacity_Ah", "Ah")),
        new(ColumnRole.StepCapacity, "Capacity/mAh", ("Capacity", null)),
        new(ColumnRole.StepKind, "step_name", ("step_name", null), ("State", null), ("StepStatus", null)),
        new(ColumnRole.StepIndex, "step_index", ("step_index", null), ("StepNo", null)),
        new(ColumnRole.CycleCount, "cycle_index", ("cycle_index", null), ("CycleNo", null)),
        new(ColumnRole.Clock, "date_time_iso_string", ("date_time_iso_string", null), ("SysTime", null)),
    ];
}
