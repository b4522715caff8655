using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.Plant.Circuits;
using InvertedAnodeBms.Plant.Faults;
using InvertedAnodeBms.Plant.Nodes;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Rigs;

/// <summary>
/// One individual of the board esp32-devkitc-bench, as built: the schematic of its README with component tolerances drawn by the seed.
/// </summary>
/// <remarks>Pin numbers are the schematic's, written here again on purpose: a board that uses another pin than it documents does not work.</remarks>
/// <param name="ads1115Fitted">An ADS1115 on the cell divider is soldered.</param>
public sealed class BenchRig(bool ads1115Fitted) : IRig
{
    private const double ShuntOhms = 0.2;
    private const double Gain = 50;

    /// <inheritdoc/>
    public int CellCount => 1;

    /// <inheritdoc/>
    public PackPlant Build(VirtualChip chip, CellNode[] cells, long seed, string noise)
    {
        RandomStream parts = new(seed, "bench parts");
        InputMaker inputs = new(chip, seed, noise);

        // One pump for both gates.
        double holdSeconds = parts.Within(0.43, 0.60);
        PackPlant plant = new(
            cells,
            new GateCircuit(chip.Pins[25], chip.Pins[27], holdSeconds),
            new GateCircuit(chip.Pins[26], chip.Pins[27], holdSeconds),
            new ChargerCircuit(chip.Pins[23], chip.Pins[13], 0.050 * parts.Within(0.98, 1.02), parts.Within(0, 20e-6), 4.3),
            new LoadCircuit(chip.Pins[39]),
            new ButtonCircuit(chip.Pins[4]));

        ReferenceNode reference = new(1.250 * parts.Within(0.999, 1.001));
        SupplyRail supply = new(3.3 * parts.Within(0.985, 1.015));
        double divider = 0.5 * parts.Within(0.995, 1.005);
        double shunt = ShuntOhms * parts.Within(0.98, 1.02);
        double amplifierOffset = Gain * parts.Within(-150e-6, 150e-6);

        FaultyInput cellInput = inputs.Make("cell wire");
        FaultyInput currentInput = inputs.Make("shunt wire", () => ShuntAmplifierNode.OpenInputVolts);
        FaultyInput thermistorInput = inputs.Make("thermistor", () => supply.Volts);
        DividerNode cell = new(plant, cells[0], ShuntOhms, divider, cellInput);
        ShuntInput current = new(plant, shunt, currentInput);
        ThermistorNode thermistor = new(cells[0], Thermistor.Draw(parts), supply, thermistorInput);

        chip.Adc.Converter = OnChipAdc.Draw(seed, noise);
        chip.Adc.Connect(6, cell);
        chip.Adc.Connect(7, new ShuntAmplifierNode(current, Gain, reference, amplifierOffset, supply));
        chip.Adc.Connect(4, reference);
        chip.Adc.Connect(5, thermistor);

        InputFaults.FitCell(plant.Faults, 0, cellInput);

        // The upper resistor of the divider limits the current to a few times what it draws anyway: nothing the cell would notice.
        plant.Faults.Fit(FaultKind.CellWireShort, 0, fault => cellInput.Shorted = fault is not null);
        InputFaults.FitCurrent(plant.Faults, currentInput, current);
        InputFaults.FitThermistor(plant.Faults, 0, thermistor, thermistorInput);
        InputFaults.FitSupplies(plant, reference, supply);
        ChipFaults.Fit(plant.Faults, chip);

        if (ads1115Fitted)
        {
            AttachFineCell(chip, plant.Faults, new FineCellInputs(cell, supply), seed, noise);
        }

        return plant;
    }

    private static void AttachFineCell(VirtualChip chip, FaultBench faults, IAds1115Inputs inputs, long seed, string noise)
    {
        Ads1115Errors errors = Ads1115Errors.Draw(new FastGaussian(new RandomStream(seed, "ADS1115").NextBits()));
        ulong noiseSeed = new RandomStream(seed, $"ADS1115 noise, {noise}").NextBits();
        VirtualAds1115 converter = new(chip.Clock, inputs, errors, noiseSeed);
        chip.I2cBuses[0].Attach(0x48, converter);

        BusFaults.Fit(faults, chip.I2cBuses[0]);
        faults.Fit(FaultKind.ConverterSilent, 0, fault => converter.NotAcknowledging = fault is not null);
        faults.Fit(FaultKind.ConverterFrozen, 0, fault => converter.Frozen = fault is not null);
        faults.FitMoment(FaultKind.ConverterResets, 0, converter.PowerCycle);
    }
}
