namespace InvertedAnodeBms.Plant.Faults;

/// <summary>Every kind of fault with its name, what it does, and the magnitudes that mean something.</summary>
public static class FaultCatalog
{
    private static readonly FaultDescription[] s_all =
    [
        Plain(
            FaultKind.CellWireOpen, FaultPlace.Cell, "cell-wire-open",
            "The sense wire at the top of a cell is broken: the input falls to ground, and the cell above is measured against it."),
        Plain(
            FaultKind.CellWireShort, FaultPlace.Cell, "cell-wire-short",
            "The sense input at the top of a cell is shorted to ground, behind its series resistor."),
        Plain(
            FaultKind.CellReadingStuck, FaultPlace.Cell, "cell-reading-stuck",
            "The sense input at the top of a cell keeps the voltage it has; the noise of the converter goes on."),
        new(
            FaultKind.CellReadingOffset, "cell-reading-offset",
            "The sense input at the top of a cell is off by a constant voltage.",
            "mV", -2000, 2000, 100, FaultPlace.Cell),
        new(
            FaultKind.CellReadingNoise, "cell-reading-noise",
            "Noise at the sense input at the top of a cell: its standard deviation, drawn anew for every reading.",
            "mV", 0.1, 1000, 20, FaultPlace.Cell),
        Plain(
            FaultKind.TemperatureOpen, FaultPlace.Temperature, "temperature-open",
            "The wire of a thermistor is broken: the pull-up takes the input to the supply."),
        Plain(
            FaultKind.TemperatureShort, FaultPlace.Temperature, "temperature-short",
            "The wires of a thermistor touch: the input is at ground."),
        Plain(
            FaultKind.TemperatureStuck, FaultPlace.Temperature, "temperature-stuck",
            "The input of a thermistor keeps the voltage it has; the noise of the converter goes on."),
        new(
            FaultKind.TemperatureOffset, "temperature-offset",
            "A thermistor shows a temperature that is off by a constant: it has drifted.",
            "degC", -60, 60, 20, FaultPlace.Temperature),
        Plain(
            FaultKind.CurrentStuck, FaultPlace.Pack, "current-stuck",
            "The input that measures the current keeps the voltage it has; the noise of the converter goes on."),
        new(
            FaultKind.CurrentOffset, "current-offset",
            "The measured current is off by a constant.",
            "mA", -200, 200, 10, FaultPlace.Pack),
        new(
            FaultKind.CurrentGain, "current-gain",
            "The measured current is too large by a share: the shunt has changed; -100 is a shorted shunt.",
            "percent", -100, 100, -50, FaultPlace.Pack),
        Plain(
            FaultKind.CurrentOpen, FaultPlace.Pack, "current-open",
            "The wire from the shunt is broken: an INA228 reads nothing, an amplifier with a reference runs to its supply."),
        Plain(
            FaultKind.ConverterSilent, FaultPlace.Cell, "converter-silent",
            "The converter of a cell does not answer on the bus."),
        Plain(
            FaultKind.ConverterFrozen, FaultPlace.Cell, "converter-frozen",
            "The converter of a cell answers, but its conversions no longer finish."),
        Plain(
            FaultKind.ConverterResets, FaultPlace.Cell, "converter-resets",
            "The supply of a cell's converter dips once: its registers are at their reset values."),
        Plain(
            FaultKind.BusStuck, FaultPlace.Pack, "bus-stuck",
            "The data line of the bus is held low: every transfer blocks for a second."),
        Plain(
            FaultKind.BusError, FaultPlace.Pack, "bus-error",
            "The driver of the bus reports an error at every transfer."),
        Plain(
            FaultKind.ChargerChipSilent, FaultPlace.Pack, "charger-chip-silent",
            "The charger chip does not answer on the bus; it goes on with what it was told, and after 50 s with its defaults."),
        Plain(
            FaultKind.ChargerChipResets, FaultPlace.Pack, "charger-chip-resets",
            "The supply of the charger chip dips once: its registers are at their reset values, 10 mA up to 4.2 V."),
        new(
            FaultKind.AdcReferenceOff, "adc-reference-off",
            "The external reference is off: the chip's converter is judged by it, and the heartbeat pump ends at it.",
            "percent", -90, 100, 20, FaultPlace.Pack),
        new(
            FaultKind.SupplyOff, "supply-off",
            "The 3.3 V supply is off: thermistors, heartbeat pump and charge command hang on it. The chip works on.",
            "percent", -20, 10, -10, FaultPlace.Pack),
        Plain(
            FaultKind.ChargeGateStuckOn, FaultPlace.Pack, "charge-gate-stuck-on",
            "The charge gate conducts whatever its pin and the heartbeat say."),
        Plain(
            FaultKind.ChargeGateStuckOff, FaultPlace.Pack, "charge-gate-stuck-off",
            "The charge gate never conducts."),
        Plain(
            FaultKind.DischargeGateStuckOn, FaultPlace.Pack, "discharge-gate-stuck-on",
            "The discharge gate conducts whatever its pin and the heartbeat say."),
        Plain(
            FaultKind.DischargeGateStuckOff, FaultPlace.Pack, "discharge-gate-stuck-off",
            "The discharge gate never conducts."),
        Plain(
            FaultKind.ChargePinStuckOn, FaultPlace.Pack, "charge-pin-stuck-on",
            "The input of the charge gate is high whatever its pin says; the heartbeat still works."),
        Plain(
            FaultKind.DischargePinStuckOn, FaultPlace.Pack, "discharge-pin-stuck-on",
            "The input of the discharge gate is high whatever its pin says; the heartbeat still works."),
        new(
            FaultKind.HeartbeatHoldLong, "heartbeat-hold-long",
            "A part of the heartbeat pump is wrong: both gates hold this long after the last rising edge.",
            "s", 0.6, 60, 5, FaultPlace.Pack),
        new(
            FaultKind.ChargerIgnoresCurrent, "charger-ignores-current",
            "The charger pushes this current, whatever is commanded.",
            "mA", 0, 200, 20, FaultPlace.Pack),
        new(
            FaultKind.ChargerWatchdog4V2, "charger-watchdog-4v2",
            "The charger's own watchdog has reset it: it pushes this current up to 4.2 V a cell, whatever is commanded.",
            "mA", 1, 200, 20, FaultPlace.Pack),
        Plain(
            FaultKind.ChargerAbsentButPresentPin, FaultPlace.Pack, "charger-absent-but-present-pin",
            "The pin says that a charger is there; there is none."),
        new(
            FaultKind.ChargerReversed, "charger-reversed",
            "The charger draws this current from the pack through the charge gate: its series diode is shorted.",
            "mA", 0.1, 200, 10, FaultPlace.Pack),
        Plain(
            FaultKind.ButtonStuck, FaultPlace.Pack, "button-stuck",
            "The presence button is held down."),
        new(
            FaultKind.LoadShort, "load-short",
            "A short of this resistance behind the discharge gate, whether the load is switched on or not.",
            "ohm", 0.01, 100, 0.1, FaultPlace.Pack),
        new(
            FaultKind.LoadTooHeavy, "load-too-heavy",
            "The load draws this current while it is switched on.",
            "mA", 1, 1000, 150, FaultPlace.Pack),
        new(
            FaultKind.ShortInCellSoft, "short-in-cell-soft",
            "A weak short inside a cell: it discharges and warms the cell, past the shunt.",
            "ohm", 10, 10000, 100, FaultPlace.Cell),
        new(
            FaultKind.ShortInCellHard, "short-in-cell-hard",
            "A strong short inside a cell: only the cell's own resistance limits it.",
            "ohm", 0.01, 10, 1, FaultPlace.Cell),
        new(
            FaultKind.CellHeats, "cell-heats",
            "Heat inside a cell that its current does not explain.",
            "W", 0.01, 10, 1, FaultPlace.Cell),
        new(
            FaultKind.CellCollapses, "cell-collapses",
            "A share of a cell's area is cut off at once, with the charge that is in it.",
            "percent", 1, 95, 50, FaultPlace.Cell),
        new(
            FaultKind.ContactResistance, "contact-resistance",
            "The contact of a cell to the pack has resistance: it shows at the sense wire and warms no cell.",
            "ohm", 0.01, 100, 2, FaultPlace.Cell),
        new(
            FaultKind.Ambient, "ambient",
            "The surroundings are at this temperature, at once.",
            "degC", -40, 90, 60, FaultPlace.Pack),
        Plain(
            FaultKind.StorageDead, FaultPlace.Pack, "storage-dead",
            "Nothing on the flash can be read or written."),
        Plain(
            FaultKind.StorageReadOnly, FaultPlace.Pack, "storage-read-only",
            "Nothing can be written to the flash."),
        new(
            FaultKind.StorageCorrupt, "storage-corrupt",
            "So many bits of every file are flipped whenever it is read.",
            "bits", 1, 64, 1, FaultPlace.Pack),
        new(
            FaultKind.StorageSlow, "storage-slow",
            "Every write to the flash takes this long, and the program waits for it.",
            "ms", 1, 5000, 400, FaultPlace.Pack),
        new(
            FaultKind.ClockJumps, "clock-jumps",
            "The program's clock jumps forward once.",
            "ms", 1, 1e10, 60000, FaultPlace.Pack),
        Plain(
            FaultKind.ClockStandsStill, FaultPlace.Pack, "clock-stands-still",
            "The program's clock stands still; time goes on."),
        new(
            FaultKind.ClockBack, "clock-back",
            "The program's clock jumps back once.",
            "ms", 1, 1e10, 60000, FaultPlace.Pack),
        new(
            FaultKind.TickSlow, "tick-slow",
            "Every tick takes this much longer, all of it before its first conversion.",
            "ms", 1, 10000, 300, FaultPlace.Pack),
        Plain(
            FaultKind.SerialBroken, FaultPlace.Pack, "serial-broken",
            "The driver of the serial line fails: every access throws."),
    ];

    private static readonly Dictionary<string, FaultDescription> s_byName = s_all.ToDictionary(fault => fault.Name, StringComparer.Ordinal);
    private static readonly Dictionary<FaultKind, FaultDescription> s_byKind = s_all.ToDictionary(fault => fault.Kind);

    /// <summary>All kinds, sensors first.</summary>
    public static IReadOnlyList<FaultDescription> All => s_all;

    /// <summary>Their names, in the same order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_all.Select(fault => fault.Name)];

    /// <summary>The fault of a name; null when there is none.</summary>
    /// <param name="name">Name in kebab-case.</param>
    public static FaultDescription? Find(string name)
    {
        return s_byName.GetValueOrDefault(name);
    }

    /// <summary>The description of a kind.</summary>
    public static FaultDescription Of(FaultKind kind)
    {
        return s_byKind[kind];
    }

    private static FaultDescription Plain(FaultKind kind, FaultPlace place, string name, string about)
    {
        return new FaultDescription(kind, name, about, string.Empty, 0, 0, 0, place);
    }
}
