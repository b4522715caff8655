using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.Plant.Circuits;
using InvertedAnodeBms.Plant.Nodes;
using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Rigs;

/// <summary>
/// One individual of the board esp32-wearable-2s, as built: the schematic of its README with component tolerances drawn by the seed.
/// </summary>
/// <remarks>Pin numbers are the schematic's, written here again on purpose: a board that uses another pin than it documents does not work.</remarks>
public sealed class WearableRig : IRig
{
    /// <inheritdoc/>
    public int CellCount => 2;

    /// <inheritdoc/>
    public PackPlant Build(VirtualChip chip, CellNode[] cells, long seed, string noise)
    {
        RandomStream parts = new(seed, "wearable parts");

        // One pump for both gates.
        double holdSeconds = parts.Within(0.43, 0.60);
        PackPlant plant = new(
            cells,
            new GateCircuit(chip.Pins[25], chip.Pins[27], holdSeconds),
            new GateCircuit(chip.Pins[26], chip.Pins[27], holdSeconds),
            new ChargerCircuit(chip.Pins[23], chip.Pins[13], 0.025 * parts.Within(0.98, 1.02), parts.Within(0, 20e-6), 8.0),
            new LoadCircuit(chip.Pins[39]),
            new ButtonCircuit(chip.Pins[4]));

        double reference = 1.250 * parts.Within(0.999, 1.001);
        double supply = 3.3 * parts.Within(0.985, 1.015);
        double shunt = 0.4 * parts.Within(0.99, 1.01);

        AttachMonitor(chip, 0x40, new StackMonitorInputs(plant, 1, shunt), seed, "lower INA228", noise);
        AttachMonitor(chip, 0x41, new StackMonitorInputs(plant, 2, shunt), seed, "upper INA228", noise);
        chip.Adc.Converter = OnChipAdc.Draw(seed, noise);
        chip.Adc.Connect(4, new FixedNode(reference));
        chip.Adc.Connect(6, Thermistor.Draw(cells[0], supply, parts));
        chip.Adc.Connect(7, Thermistor.Draw(cells[1], supply, parts));
        return plant;
    }

    private static void AttachMonitor(VirtualChip chip, int address, IIna228Inputs inputs, long seed, string name, string noise)
    {
        Ina228Errors errors = Ina228Errors.Draw(new FastGaussian(new RandomStream(seed, name).NextBits()));
        ulong noiseSeed = new RandomStream(seed, $"{name} noise, {noise}").NextBits();
        chip.I2cBuses[0].Attach(address, new VirtualIna228(chip.Clock, inputs, errors, noiseSeed));
    }
}
