using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.Plant.Circuits;
using InvertedAnodeBms.Plant.Faults;
using InvertedAnodeBms.Plant.Nodes;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Rigs;

/// <summary>
/// One individual of the board esp32-wearable-2s, as built: the schematic of its README with component tolerances drawn by the seed.
/// </summary>
/// <remarks>Pin numbers are the schematic's, written here again on purpose: a board that uses another pin than it documents does not work.</remarks>
public sealed class WearableRig : IRig
{
    // In every sense wire. With the converter's 1 Mohm it takes 0.1 % of the reading, which is in the calibration.
    private const double SenseOhms = 1000;

    private static readonly string[] s_names = ["lower", "upper"];

    /// <inheritdoc/>
    public int CellCount => 2;

    /// <inheritdoc/>
    public PackPlant Build(VirtualChip chip, CellNode[] cells, long seed, string noise)
    {
        RandomStream parts = new(seed, "wearable parts");
        InputMaker inputs = new(chip, seed, noise);

        // One pump for both gates.
        double holdSeconds = parts.Within(0.43, 0.60);
        PackPlant plant = new(
            cells,
            new GateCircuit(chip.Pins[25], chip.Pins[27], holdSeconds),
            new GateCircuit(chip.Pins[26], chip.Pins[27], holdSeconds),
            new ChargerCircuit(chip.Pins[23], chip.Pins[13], 0.025 * parts.Within(0.98, 1.02), parts.Within(0, 20e-6), 8.0),
            new LoadCircuit(chip.Pins[39]),
            new ButtonCircuit(chip.Pins[4]));

        ReferenceNode reference = new(1.250 * parts.Within(0.999, 1.001));
        SupplyRail supply = new(3.3 * parts.Within(0.985, 1.015));
        double shuntOhms = 0.4 * parts.Within(0.99, 1.01);
        FaultyInput currentInput = inputs.Make("shunt wire");
        ShuntInput lower = new(plant, shuntOhms, currentInput);
        ShuntInput upper = new(plant, shuntOhms, inputs.Make("second shunt wire"));

        AttachMonitor(chip, plant, 0, lower, inputs, seed, noise);
        AttachMonitor(chip, plant, 1, upper, inputs, seed, noise);
        chip.Adc.Converter = OnChipAdc.Draw(seed, noise);
        chip.Adc.Connect(4, reference);
        AttachThermistor(chip, plant, 0, supply, inputs, parts);
        AttachThermistor(chip, plant, 1, supply, inputs, parts);

        InputFaults.FitCurrent(plant.Faults, currentInput, lower, upper);
        InputFaults.FitSupplies(plant, reference, supply);
        BusFaults.Fit(plant.Faults, chip.I2cBuses[0]);
        ChipFaults.Fit(plant.Faults, chip);
        return plant;
    }

    private static void AttachMonitor(
        VirtualChip chip, PackPlant plant, int index, ShuntInput shunt, InputMaker inputs, long seed, string noise)
    {
        string name = $"{s_names[index]} INA228";
        Ina228Errors errors = Ina228Errors.Draw(new FastGaussian(new RandomStream(seed, name).NextBits()));
        ulong noiseSeed = new RandomStream(seed, $"{name} noise, {noise}").NextBits();
        FaultyInput wire = inputs.Make($"wire of the {s_names[index]} cell");
        VirtualIna228 monitor = new(chip.Clock, new StackMonitorInputs(plant, index + 1, wire, shunt), errors, noiseSeed);
        chip.I2cBuses[0].Attach(0x40 + index, monitor);

        FaultBench faults = plant.Faults;
        InputFaults.FitCell(faults, index, wire);
        faults.Fit(FaultKind.CellWireShort, index, fault =>
        {
            wire.Shorted = fault is not null;
            plant.Tap(index, fault is not null ? 1 / SenseOhms : 0);
        });
        faults.Fit(FaultKind.ConverterSilent, index, fault => monitor.NotAcknowledging = fault is not null);
        faults.Fit(FaultKind.ConverterFrozen, index, fault => monitor.Frozen = fault is not null);
        faults.FitMoment(FaultKind.ConverterResets, index, monitor.PowerCycle);
    }

    private static void AttachThermistor(
        VirtualChip chip, PackPlant plant, int index, SupplyRail supply, InputMaker inputs, RandomStream parts)
    {
        FaultyInput input = inputs.Make($"thermistor of the {s_names[index]} cell", () => supply.Volts);
        ThermistorNode node = new(plant.Cells[index], Thermistor.Draw(parts), supply, input);
        chip.Adc.Connect(6 + index, node);
        InputFaults.FitThermistor(plant.Faults, index, node, input);
    }
}
