using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.Plant.Circuits;
using InvertedAnodeBms.Plant.Nodes;
using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Rigs;

/// <summary>
/// One individual of the board esp32-devkitc-bench, as built: the schematic of its README with component tolerances drawn by the seed.
/// </summary>
/// <remarks>Pin numbers are the schematic's, written here again on purpose: a board that uses another pin than it documents does not work.</remarks>
public sealed class BenchRig : IRig
{
    /// <inheritdoc/>
    public int CellCount => 1;

    /// <inheritdoc/>
    public PackPlant Build(VirtualChip chip, CellNode[] cells, long seed, string noise)
    {
        RandomStream parts = new(seed, "bench parts");

        // One pump for both gates.
        double holdSeconds = parts.Within(0.43, 0.60);
        PackPlant plant = new(
            cells,
            new GateCircuit(chip.Pins[25], chip.Pins[27], holdSeconds),
            new GateCircuit(chip.Pins[26], chip.Pins[27], holdSeconds),
            new ChargerCircuit(chip.Pins[23], chip.Pins[13], 0.050 * parts.Within(0.98, 1.02), parts.Within(0, 20e-6), 4.3),
            new LoadCircuit(chip.Pins[39]),
            new ButtonCircuit(chip.Pins[4]));

        double reference = 1.250 * parts.Within(0.999, 1.001);
        double supply = 3.3 * parts.Within(0.985, 1.015);
        double divider = 0.5 * parts.Within(0.995, 1.005);
        double voltsPerAmpere = 0.2 * 50 * parts.Within(0.98, 1.02);
        double amplifierOffset = 50 * parts.Within(-150e-6, 150e-6);

        chip.Adc.Converter = OnChipAdc.Draw(seed, noise);
        DividerNode cell = new(plant, cells[0], 0.2, divider);
        chip.Adc.Connect(6, cell);
        chip.Adc.Connect(7, new ShuntAmplifierNode(plant, voltsPerAmpere, reference + amplifierOffset, supply));
        chip.Adc.Connect(4, new FixedNode(reference));
        chip.Adc.Connect(5, Thermistor.Draw(cells[0], supply, parts));
        AttachFineCell(chip, new FineCellInputs(cell, supply), seed, noise);
        return plant;
    }

    // Soldered on every virtual board; only the firmware of the ADS1115 variant talks to it.
    private static void AttachFineCell(VirtualChip chip, IAds1115Inputs inputs, long seed, string noise)
    {
        Ads1115Errors errors = Ads1115Errors.Draw(new FastGaussian(new RandomStream(seed, "ADS1115").NextBits()));
        ulong noiseSeed = new RandomStream(seed, $"ADS1115 noise, {noise}").NextBits();
        chip.I2cBuses[0].Attach(0x48, new VirtualAds1115(chip.Clock, inputs, errors, noiseSeed));
    }
}
