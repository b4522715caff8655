namespace InvertedAnodeBms.Plant.Faults;

/// <summary>What can be made to fail. Magnitudes and names are in <see cref="FaultCatalog"/>.</summary>
public enum FaultKind
{
    /// <summary>The sense wire at the top of a cell is broken: the input falls to ground, and the cell above is measured against it.</summary>
    CellWireOpen,

    /// <summary>The sense input at the top of a cell is shorted to ground, behind its series resistor.</summary>
    CellWireShort,

    /// <summary>The sense input at the top of a cell keeps the voltage it has; the noise of the converter goes on.</summary>
    CellReadingStuck,

    /// <summary>The sense input at the top of a cell is off by a constant voltage.</summary>
    CellReadingOffset,

    /// <summary>Noise at the sense input at the top of a cell: its standard deviation, drawn anew for every reading.</summary>
    CellReadingNoise,

    /// <summary>The wire of a thermistor is broken: the pull-up takes the input to the supply.</summary>
    TemperatureOpen,

    /// <summary>The wires of a thermistor touch: the input is at ground.</summary>
    TemperatureShort,

    /// <summary>The input of a thermistor keeps the voltage it has; the noise of the converter goes on.</summary>
    TemperatureStuck,

    /// <summary>A thermistor shows a temperature that is off by a constant: it has drifted.</summary>
    TemperatureOffset,

    /// <summary>The input that measures the current keeps the voltage it has; the noise of the converter goes on.</summary>
    CurrentStuck,

    /// <summary>The measured current is off by a constant.</summary>
    CurrentOffset,

    /// <summary>The measured current is too large by a share: the shunt has changed; -100 is a shorted shunt.</summary>
    CurrentGain,

    /// <summary>The wire from the shunt is broken: an INA228 reads nothing, an amplifier with a reference runs to its supply.</summary>
    CurrentOpen,

    /// <summary>The converter of a cell does not answer on the bus.</summary>
    ConverterSilent,

    /// <summary>The converter of a cell answers, but its conversions no longer finish.</summary>
    ConverterFrozen,

    /// <summary>The supply of a cell's converter dips once: its registers are at their reset values.</summary>
    ConverterResets,

    /// <summary>The data line of the bus is held low: every transfer blocks for a second.</summary>
    BusStuck,

    /// <summary>The driver of the bus reports an error at every transfer.</summary>
    BusError,

    /// <summary>The charger chip does not answer on the bus; it goes on with what it was told, and after 50 s with its defaults.</summary>
    ChargerChipSilent,

    /// <summary>The supply of the charger chip dips once: its registers are at their reset values, 10 mA up to 4.2 V.</summary>
    ChargerChipResets,

    /// <summary>The external reference is off: the chip's converter is judged by it, and the heartbeat pump ends at it.</summary>
    AdcReferenceOff,

    /// <summary>The 3.3 V supply is off: thermistors, heartbeat pump and charge command hang on it. The chip works on.</summary>
    SupplyOff,

    /// <summary>The charge gate conducts whatever its pin and the heartbeat say.</summary>
    ChargeGateStuckOn,

    /// <summary>The charge gate never conducts.</summary>
    ChargeGateStuckOff,

    /// <summary>The discharge gate conducts whatever its pin and the heartbeat say.</summary>
    DischargeGateStuckOn,

    /// <summary>The discharge gate never conducts.</summary>
    DischargeGateStuckOff,

    /// <summary>The input of the charge gate is high whatever its pin says: a pin or a state that hangs. The heartbeat still works.</summary>
    ChargePinStuckOn,

    /// <summary>The input of the discharge gate is high whatever its pin says. The heartbeat still works.</summary>
    DischargePinStuckOn,

    /// <summary>A part of the heartbeat pump is wrong: both gates hold this long after the last rising edge.</summary>
    HeartbeatHoldLong,

    /// <summary>The charger pushes this current, whatever is commanded.</summary>
    ChargerIgnoresCurrent,

    /// <summary>The charger's own watchdog has reset it: it pushes this current up to 4.2 V a cell, whatever is commanded.</summary>
    ChargerWatchdog4V2,

    /// <summary>The pin says that a charger is there; there is none.</summary>
    ChargerAbsentButPresentPin,

    /// <summary>The charger draws this current from the pack through the charge gate: its series diode is shorted.</summary>
    ChargerReversed,

    /// <summary>The presence button is held down.</summary>
    ButtonStuck,

    /// <summary>A short of this resistance behind the discharge gate, whether the load is switched on or not.</summary>
    LoadShort,

    /// <summary>The load draws this current while it is switched on.</summary>
    LoadTooHeavy,

    /// <summary>A weak short inside a cell: it discharges and warms the cell, past the shunt.</summary>
    ShortInCellSoft,

    /// <summary>A strong short inside a cell: only the cell's own resistance limits it.</summary>
    ShortInCellHard,

    /// <summary>Heat inside a cell that its current does not explain.</summary>
    CellHeats,

    /// <summary>A share of a cell's area is cut off at once, with the charge that is in it.</summary>
    CellCollapses,

    /// <summary>The contact of a cell to the pack has resistance: it shows at the sense wire and warms no cell.</summary>
    ContactResistance,

    /// <summary>The surroundings are at this temperature, at once.</summary>
    Ambient,

    /// <summary>Nothing on the flash can be read or written.</summary>
    StorageDead,

    /// <summary>Nothing can be written to the flash.</summary>
    StorageReadOnly,

    /// <summary>So many bits of every file are flipped whenever it is read.</summary>
    StorageCorrupt,

    /// <summary>Every write to the flash takes this long, and the program waits for it.</summary>
    StorageSlow,

    /// <summary>The program's clock jumps forward once.</summary>
    ClockJumps,

    /// <summary>The program's clock stands still; time goes on.</summary>
    ClockStandsStill,

    /// <summary>The program's clock jumps back once.</summary>
    ClockBack,

    /// <summary>Every tick takes this much longer, all of it before its first conversion.</summary>
    TickSlow,

    /// <summary>The driver of the serial line fails: every access throws.</summary>
    SerialBroken,
}
