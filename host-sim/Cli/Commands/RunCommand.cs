using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary><c>iabms run</c>: the firmware in closed loop with a simulated pack.</summary>
public static class RunCommand
{
    private const string DefaultScenario = "charge-and-wear";
    private const int TicksBetweenLooks = 2_000;

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Argument<string> scenario = new("SCENARIO")
        {
            Description = "Scenario file, or the name of one that comes with the tool.",
            DefaultValueFactory = _ => DefaultScenario,
        };
        Option<string?> output = new("--out") { Description = "Folder for the results. Default: out/<scenario>." };
        Option<long?> seed = new("--seed") { Description = "Seed of every random draw. Default: the scenario's." };
        Option<double> interval = new("--trace-interval")
        {
            Description = "Simulated seconds between rows of the trace.",
            DefaultValueFactory = _ => 10,
        };
        Option<string?> svg = new("--svg") { Description = "Also write the picture of the run to this file." };

        Command command = new("run", "Run the firmware on a virtual ESP32 wired to a simulated pack.") { scenario, output, seed, interval, svg };

        // On a thread of its own: the handler of Ctrl-C is set up only once this call has returned.
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(
            parsed.GetValue(scenario)!,
            parsed.GetValue(output),
            parsed.GetValue(seed),
            parsed.GetValue(interval),
            parsed.GetValue(svg),
            cancellation)));
        return command;
    }

    private static int Run(string scenarioName, string? output, long? seedOverride, double interval, string? svg, CancellationToken cancellation)
    {
        if (!(interval >= 0.1 && interval <= 86_400))
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"--trace-interval is {interval}, expected 0.1 to 86400 seconds."));
        }

        Scenario scenario = ScenarioReader.Read(ScenarioReader.Find(scenarioName));
        RunResults.Check(scenario);
        long seed = seedOverride ?? scenario.Seed;
        RunIdentity identity = new("run", scenario.Name, scenario.Board, seed);
        string folder = output ?? Path.Combine("out", scenario.Name);
        Stopwatch watch = Stopwatch.StartNew();
        CellNode[] cells;

        try
        {
            cells = ProgressBar.Show("ageing the cells", report => SimulatedCells.Create(scenario, seed, report, cancellation));
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped while the cells were being aged; nothing was written.");
            return ExitCode.Failed;
        }

        using RunOutput files = OutputPlace.Open("--out", folder, () => new RunOutput(folder));

        if (svg is not null)
        {
            // Now, not after the run.
            OutputPlace.Probe("--svg", svg);
        }

        ClosedLoop run = new(scenario, seed, interval, cells);
        files.Follow(run);
        ProgressBar.Show($"{scenario.Name} on {scenario.Board}", report => Simulate(run, report, cancellation));
        double wallSeconds = watch.Elapsed.TotalSeconds;
        bool interrupted = !run.Done;
        List<ResultItem> items = RunResults.Collect(run, scenario);
        files.Finish(identity, scenario, run, interrupted, items);

        if (svg is not null)
        {
            AtomicFile.Write(svg, path => File.WriteAllText(path, files.Draw(scenario)));
        }

        RunSummary.Print(scenario, run, items, folder, wallSeconds, interrupted);
        return !interrupted && items.TrueForAll(item => item.Pass) ? ExitCode.Held : ExitCode.Failed;
    }

    private static ClosedLoop Simulate(ClosedLoop run, Action<double> report, CancellationToken cancellation)
    {
        while (!run.Ended && !cancellation.IsCancellationRequested)
        {
            for (int i = 0; i < TicksBetweenLooks && !run.Ended; i++)
            {
                run.Tick();
            }

            report(run.Progress);
        }

        return run;
    }
}
