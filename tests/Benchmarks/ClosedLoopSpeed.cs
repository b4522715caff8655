using BenchmarkDotNet.Attributes;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Scenarios.Steps;
using InvertedAnodeBms.Cli.Simulation;

namespace InvertedAnodeBms.Benchmarks;

/// <summary>Firmware, virtual chip and plant together, charging, at the board's 10 Hz.</summary>
public class ClosedLoopSpeed
{
    /// <summary>Ticks per operation: 1,000 simulated seconds.</summary>
    public const int Ticks = 10_000;

    private ClosedLoop _run = null!;

    /// <summary>Board design.</summary>
    [Params("esp32-wearable-2s", "esp32-devkitc-bench")]
    public string Board { get; set; } = string.Empty;

    /// <summary>Design of the cells.</summary>
    [Params("equivalent-circuit", "pouch-inverted")]
    public string Cells { get; set; } = string.Empty;

    /// <summary>Starts a charge anew for each measurement, so that it never ends inside one.</summary>
    [IterationSetup]
    public void Plug()
    {
        _run = new ClosedLoop(
            new Scenario
            {
                Name = "speed",
                Board = Board,
                Seed = 1,
                AmbientCelsius = 25,
                Cells = [.. Enumerable.Repeat(new ScenarioCell(Cells, 20, 0, string.Empty), SimulatedBoard.Find(Board).Rig.CellCount)],
                Steps = [StepSentence.Parse("Charge until full")!],
                Expectations = [],
            },
            seed: 1,
            traceSeconds: 10)
        {
            OnTrace = _ => { },
        };
    }

    /// <summary>1,000 simulated seconds.</summary>
    [Benchmark]
    public void ThousandSeconds()
    {
        for (int i = 0; i < Ticks; i++)
        {
            _run.Tick();
        }
    }
}
