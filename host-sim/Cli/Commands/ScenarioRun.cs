using System.Diagnostics;
using InvertedAnodeBms.Cli.Link.Virtual;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>One scenario from reading to results.</summary>
public sealed class ScenarioRun
{
    private const int TicksBetweenLooks = 2_000;

    private ScenarioRun(Scenario scenario, ClosedLoop loop, IReadOnlyList<ResultItem> items, string folder, double wallSeconds)
    {
        Scenario = scenario;
        Loop = loop;
        Items = items;
        Folder = folder;
        WallSeconds = wallSeconds;
    }

    /// <summary>What was run.</summary>
    public Scenario Scenario { get; }

    /// <summary>The simulation at its end.</summary>
    public ClosedLoop Loop { get; }

    /// <summary>The results.</summary>
    public IReadOnlyList<ResultItem> Items { get; }

    /// <summary>Where the files are.</summary>
    public string Folder { get; }

    /// <summary>How long it took.</summary>
    public double WallSeconds { get; }

    /// <summary>It was stopped before its end.</summary>
    public bool Interrupted => !Loop.Done;

    /// <summary>It came to its end, and every expectation held.</summary>
    public bool Held => !Interrupted && Items.All(item => item.Pass);

    /// <summary>Runs a scenario and writes its files.</summary>
    /// <param name="scenario">What to run.</param>
    /// <param name="request">How.</param>
    /// <param name="cancellation">Stops it; what was written stays.</param>
    /// <returns>The run; null when it was stopped before it began.</returns>
    /// <exception cref="InputException">The scenario asks for what there is not.</exception>
    public static ScenarioRun? Execute(Scenario scenario, RunRequest request, CancellationToken cancellation)
    {
        RunResults.Check(scenario);
        long seed = request.Seed ?? scenario.Seed;
        RunIdentity identity = new("run", scenario.Name, scenario.Board, seed);
        string folder = request.Output ?? Path.Combine("out", scenario.Name);
        Stopwatch watch = Stopwatch.StartNew();
        CellNode[] cells;

        try
        {
            cells = ProgressBar.Show("ageing the cells", report => SimulatedCells.Create(scenario, seed, report, cancellation));
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        // Before any file is touched: a fault that the board cannot have is wrong input.
        ClosedLoop run = new(scenario, seed, request.IntervalSeconds, cells);
        using RunOutput files = OutputPlace.Open("--out", folder, () => new RunOutput(folder));

        if (request.Svg is not null)
        {
            // Now, not after the run.
            OutputPlace.Probe("--svg", request.Svg);
        }

        files.Follow(run);

        if (request.Serial is { } offer)
        {
            using VirtualDevice device = new(run, folder, offer);
            device.Run(cancellation);
        }
        else
        {
            ProgressBar.Show($"{scenario.Name} on {scenario.Board}", report => Simulate(run, report, cancellation));
        }

        double wallSeconds = watch.Elapsed.TotalSeconds;
        List<ResultItem> items = RunResults.Collect(run, scenario);
        files.Finish(identity, scenario, run, !run.Done, items);

        if (request.Svg is not null)
        {
            AtomicFile.Write(request.Svg, path => File.WriteAllText(path, files.Draw(scenario)));
        }

        return new ScenarioRun(scenario, run, items, folder, wallSeconds);
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
