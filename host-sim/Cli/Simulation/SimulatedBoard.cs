using InvertedAnodeBms.Boards.Esp32C3Wearable1s;
using InvertedAnodeBms.Boards.Esp32DevkitcBench;
using InvertedAnodeBms.Boards.Esp32Wearable2s;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Plant.Rigs;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>A board design: the firmware that is flashed to it, and the circuits around its chip.</summary>
/// <param name="Name">Name in scenarios.</param>
/// <param name="Rig">The circuits.</param>
/// <param name="Boot">Starts the firmware on the chip that is plugged in.</param>
public sealed record SimulatedBoard(string Name, IRig Rig, Func<BoardCalibration, RunningBoard> Boot)
{
    /// <summary>Board of a scenario that names none.</summary>
    public const string DefaultName = "esp32-wearable-2s";

    private static readonly SimulatedBoard[] s_all =
    [
        new("esp32-devkitc-bench", new BenchRig(false), calibration => Bench(calibration, false)),
        new("esp32-devkitc-bench-ads1115", new BenchRig(true), calibration => Bench(calibration, true)),
        new(DefaultName, new WearableRig(), Wearable),
        new("esp32-c3-wearable-1s", new ChargerChipRig(), ChargerChip),
    ];

    /// <summary>Names of all boards.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_all.Select(board => board.Name)];

    /// <summary>Finds a board by name.</summary>
    public static SimulatedBoard Find(string name)
    {
        return s_all.First(board => board.Name == name);
    }

    private static RunningBoard Bench(BoardCalibration calibration, bool ads1115Fitted)
    {
        BenchBoard board = new(calibration, ads1115Fitted);
        return new RunningBoard(board.Controller, board.FrontEnd, board.RunOnce);
    }

    private static RunningBoard ChargerChip(BoardCalibration calibration)
    {
        ChargerChipBoard board = new(calibration);
        return new RunningBoard(board.Controller, board.FrontEnd, board.RunOnce);
    }

    private static RunningBoard Wearable(BoardCalibration calibration)
    {
        WearableBoard board = new(calibration);
        return new RunningBoard(board.Controller, board.FrontEnd, board.RunOnce);
    }
}
