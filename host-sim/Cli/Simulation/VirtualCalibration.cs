using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Plant;
using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>
/// Calibrates a virtual board as a person does on the bench: laboratory sources instead of cells, two points per channel, a meter that is itself
/// not perfect.
/// </summary>
public static class VirtualCalibration
{
    private const double LowVolts = 2.6;
    private const double HighVolts = 3.6;
    private const double LowAmperes = -0.020;
    private const double HighAmperes = 0.020;
    private const int Readings = 64;
    private const int Attempts = 4 * Readings;

    /// <summary>Measures and returns the calibration of the board that a seed stands for.</summary>
    /// <param name="board">Board design.</param>
    /// <param name="seed">Which individual.</param>
    public static BoardCalibration Measure(SimulatedBoard board, long seed)
    {
        VirtualChip chip = new(board.Rig.Model);
        chip.PlugIn();
        CalibratorCell[] sources = [.. Enumerable.Range(0, board.Rig.CellCount).Select(_ => new CalibratorCell())];
        PackPlant plant = board.Rig.Build(chip, [.. sources.Select(source => new CellNode(source, 25))], seed, "calibration");
        RunningBoard running = board.Boot(BoardCalibration.None(board.Rig.CellCount));
        RandomStream meter = new(seed, "calibration meter");
        double meterGain = meter.Within(0.9999, 1.0001);

        // Voltages without current: the drop of a shunt that lies in the measured loop must not be taken for an error of the divider.
        Averages low = Average(chip, plant, running, sources, LowVolts, 0);
        Averages high = Average(chip, plant, running, sources, HighVolts, 0);
        int lowRaw = Average(chip, plant, running, sources, HighVolts, LowAmperes).PackMicroamps;
        int highRaw = Average(chip, plant, running, sources, HighVolts, HighAmperes).PackMicroamps;
        int Shown(double value) => (int)Math.Round(value * meterGain * 1e6);

        TwoPointCalibration[] cells = new TwoPointCalibration[sources.Length];

        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = new TwoPointCalibration(low.CellMicrovolts[i], Shown(LowVolts), high.CellMicrovolts[i], Shown(HighVolts));
        }

        return new BoardCalibration(cells, new TwoPointCalibration(lowRaw, Shown(LowAmperes), highRaw, Shown(HighAmperes)));
    }

    private static Averages Average(VirtualChip chip, PackPlant plant, RunningBoard board, CalibratorCell[] sources, double volts, double amperes)
    {
        foreach (CalibratorCell source in sources)
        {
            source.Volts = volts;
        }

        plant.ForcedAmperes = amperes;
        RawReadings readings = new(sources.Length, sources.Length);
        double[] cellSums = new double[sources.Length];
        double packSum = 0;
        int count = 0;

        for (int attempt = 0; attempt < Attempts && count < Readings; attempt++)
        {
            chip.Clock.Advance(100_000);
            plant.AdvanceTo(chip.Clock.Microseconds);
            readings.Clear();
            board.FrontEnd.Acquire(readings);

            // The first conversions after a change still belong to the old point.
            if (attempt < 10 || readings.PackStatus != ReadStatus.Fresh || readings.CellStatus.Any(status => status != ReadStatus.Fresh))
            {
                continue;
            }

            count++;
            packSum += readings.PackMicroamps;

            for (int i = 0; i < cellSums.Length; i++)
            {
                cellSums[i] += readings.CellMicrovolts[i];
            }
        }

        return count == Readings
            ? new Averages([.. cellSums.Select(sum => (int)Math.Round(sum / count))], (int)Math.Round(packSum / count))
            : throw new InvalidOperationException($"Virtual calibration got {count} fresh readings of {Readings}: the board does not answer.");
    }

    private sealed record Averages(int[] CellMicrovolts, int PackMicroamps);
}
