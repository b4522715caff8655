using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.Plant.Circuits;
using InvertedAnodeBms.Plant.Faults;
using InvertedAnodeBms.Plant.Nodes;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Rigs;

/// <summary>
/// One individual of the board esp32-c3-wearable-1s, as built: the schematic of its README with component tolerances drawn by the seed.
/// </summary>
/// <remarks>Pin numbers are the schematic's, written here again on purpose: a board that uses another pin than it documents does not work.</remarks>
public sealed class ChargerChipRig : IRig
{
    // In the sense wire. With the converter's 1 Mohm it takes 0.1 % of the reading, which is in the calibration.
    private const double SenseOhms = 1000;

    /// <inheritdoc/>
    public int CellCount => 1;

    /// <inheritdoc/>
    public ChipModel Model => ChipModel.Esp32C3;

    /// <inheritdoc/>
    public PackPlant Build(VirtualChip chip, CellNode[] cells, long seed, string noise)
    {
        RandomStream parts = new(seed, "charger chip board parts");
        InputMaker inputs = new(chip, seed, noise);
        VirtualBq25120a charger = new(chip.Clock, parts.Within(-0.05, 0.05), parts.Within(-0.005, 0.005));
        chip.I2cBuses[0].Attach(0x6A, charger);

        // One pump for both gates; the charge gate is in the charger chip's input.
        double holdSeconds = parts.Within(0.43, 0.60);
        PackPlant plant = new(
            cells,
            new GateCircuit(chip.Pins[4], chip.Pins[10], holdSeconds),
            new GateCircuit(chip.Pins[5], chip.Pins[10], holdSeconds),
            new ChargerCircuit(charger, chip.Pins[3]),
            new LoadCircuit(chip.Pins[7]),
            new ButtonCircuit(chip.Pins[6]));
        plant.OnGateChange += change => TakeInput(charger, change);

        ReferenceNode reference = new(1.250 * parts.Within(0.999, 1.001));
        SupplyRail supply = new(3.3 * parts.Within(0.985, 1.015));
        FaultyInput currentInput = inputs.Make("shunt wire");
        ShuntInput shunt = new(plant, 0.4 * parts.Within(0.99, 1.01), currentInput);
        FaultyInput thermistorInput = inputs.Make("thermistor", () => supply.Volts);
        ThermistorNode thermistor = new(cells[0], Thermistor.Draw(parts), supply, thermistorInput);

        AttachMonitor(chip, plant, shunt, inputs, seed, noise);
        chip.Adc.Converter = OnChipAdc.Draw(seed, noise);
        chip.Adc.Connect(0, reference);
        chip.Adc.Connect(1, thermistor);

        InputFaults.FitCurrent(plant.Faults, currentInput, shunt);
        InputFaults.FitThermistor(plant.Faults, 0, thermistor, thermistorInput);
        InputFaults.FitSupplies(plant, reference, supply);
        BusFaults.Fit(plant.Faults, chip.I2cBuses[0]);
        ChipFaults.Fit(plant.Faults, chip);
        plant.Faults.Fit(FaultKind.ChargerChipSilent, 0, fault => charger.NotAcknowledging = fault is not null);
        plant.Faults.FitMoment(FaultKind.ChargerChipResets, 0, charger.PowerCycle);
        return plant;
    }

    private static void TakeInput(VirtualBq25120a charger, GateChange change)
    {
        if (change.IsChargeGate && !change.Conducts)
        {
            charger.LoseInput();
        }
    }

    private static void AttachMonitor(VirtualChip chip, PackPlant plant, ShuntInput shunt, InputMaker inputs, long seed, string noise)
    {
        Ina228Errors errors = Ina228Errors.Draw(new FastGaussian(new RandomStream(seed, "INA228").NextBits()));
        ulong noiseSeed = new RandomStream(seed, $"INA228 noise, {noise}").NextBits();
        FaultyInput wire = inputs.Make("cell wire");
        VirtualIna228 monitor = new(chip.Clock, new StackMonitorInputs(plant, 1, wire, shunt), errors, noiseSeed);
        chip.I2cBuses[0].Attach(0x40, monitor);

        FaultBench faults = plant.Faults;
        InputFaults.FitCell(faults, 0, wire);
        faults.Fit(FaultKind.CellWireShort, 0, fault =>
        {
            wire.Shorted = fault is not null;
            plant.Tap(0, fault is not null ? 1 / SenseOhms : 0);
        });
        faults.Fit(FaultKind.ConverterSilent, 0, fault => monitor.NotAcknowledging = fault is not null);
        faults.Fit(FaultKind.ConverterFrozen, 0, fault => monitor.Frozen = fault is not null);
        faults.FitMoment(FaultKind.ConverterResets, 0, monitor.PowerCycle);
    }
}
