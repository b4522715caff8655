using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Scenarios.Steps;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Link.Virtual;

/// <summary>An uncalibrated board on laboratory sources instead of cells, a reference meter beside it: to try a calibration on.</summary>
public static class CalibrationBench
{
    private const double NominalVolts = 3.3;
    private const double TraceSeconds = 3_600;

    /// <summary>Builds it.</summary>
    /// <param name="board">Name of the board design.</param>
    /// <param name="seed">Which individual: its resistors, references and offsets.</param>
    public static ClosedLoop Build(string board, long seed)
    {
        int cells = SimulatedBoard.Find(board).Rig.CellCount;
        Scenario scenario = new()
        {
            Name = "bench",
            Board = board,
            Seed = seed,
            AmbientCelsius = 25,
            Cells = [],
            Steps = [new ScenarioStep("Rest", StepAction.Rest, StepEnd.Duration) { Seconds = double.PositiveInfinity }],
            Expectations = [],
        };
        CellNode[] sources = [.. Enumerable.Range(0, cells).Select(_ => new CellNode(new CalibratorCell { Volts = NominalVolts }, 25))];
        return new ClosedLoop(scenario, seed, TraceSeconds, sources, BoardCalibration.None(cells));
    }

    /// <summary>Offers it on a serial port until it is stopped. It leaves no results.</summary>
    /// <param name="board">Name of the board design.</param>
    /// <param name="seed">Which individual.</param>
    /// <param name="folder">Folder of the link to the port.</param>
    /// <param name="offer">How.</param>
    /// <param name="cancellation">Stops it.</param>
    public static int Run(string board, long seed, string folder, SerialOffer offer, CancellationToken cancellation)
    {
        using VirtualDevice device = new(Build(board, seed), folder, offer);
        device.Run(cancellation);
        return cancellation.IsCancellationRequested ? ExitCode.Failed : ExitCode.Held;
    }
}
