using System.CommandLine;
using System.Globalization;
using InvertedAnodeBms.Cli.Link.Virtual;
using InvertedAnodeBms.Cli.Scenarios;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary><c>iabms run</c>: the firmware in closed loop with a simulated pack.</summary>
public static class RunCommand
{
    private const string DefaultScenario = "charge-and-wear";
    private const string All = "all";

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Argument<string> scenario = new("SCENARIO")
        {
            Description = "Scenario file, or the name of one that comes with the tool, or 'all' of those.",
            HelpName = "SCENARIO",
            DefaultValueFactory = _ => DefaultScenario,
        };
        scenario.CompletionSources.Add(_ => ScenarioReader.Files().Select(file => Path.GetFileNameWithoutExtension(file)!));
        Option<string?> output = new("--out") { Description = "Folder for the results. Default: out/<scenario>." };
        Option<long?> seed = new("--seed") { Description = "Seed of every random draw. Default: the scenario's." };
        Option<double> interval = new("--trace-interval")
        {
            Description = "Simulated seconds between rows of the trace.",
            DefaultValueFactory = _ => 10,
        };
        Option<string?> svg = new("--svg") { Description = "Also write the picture of the run to this file." };
        Option<bool> list = new("--list") { Description = "Run nothing: list the scenarios that come with the tool." };

        Command command = new("run", "Run the firmware on a virtual ESP32 wired to a simulated pack.")
        {
            scenario, output, seed, interval, svg, list,
        };
        SerialOptions serial = new();
        serial.AddTo(command);

        // On a thread of its own: the handler of Ctrl-C is set up only once this call has returned.
        command.SetAction((parsed, cancellation) => Task.Run(() => parsed.GetValue(list)
            ? ScenarioTable.PrintList()
            : Run(
                parsed.GetValue(scenario)!,
                new RunRequest(parsed.GetValue(output), parsed.GetValue(seed), parsed.GetValue(interval), parsed.GetValue(svg))
                {
                    Serial = serial.Read(parsed),
                },
                serial.WantsBench(parsed),
                cancellation)));
        return command;
    }

    private static int Run(string name, RunRequest request, bool onBench, CancellationToken cancellation)
    {
        double interval = request.IntervalSeconds;

        if (!(interval >= 0.1 && interval <= 86_400))
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"--trace-interval is {interval}, expected 0.1 to 86400 seconds."));
        }

        if (name == All && !File.Exists(name))
        {
            if (request.Serial is not null)
            {
                throw new InputException("--serial offers one device: name the scenario.");
            }

            return RunAll(request, cancellation);
        }

        Scenario scenario = ScenarioReader.Read(ScenarioReader.Find(name));

        if (onBench)
        {
            string folder = request.Output ?? Path.Combine("out", "bench");
            return CalibrationBench.Run(scenario.Board, request.Seed ?? scenario.Seed, folder, request.Serial!, cancellation);
        }

        if (ScenarioRun.Execute(scenario, request, cancellation) is not { } run)
        {
            Console.Error.WriteLine("Stopped while the cells were being aged; nothing was written.");
            return ExitCode.Failed;
        }

        RunSummary.Print(run);
        return run.Held ? ExitCode.Held : ExitCode.Failed;
    }

    private static int RunAll(RunRequest request, CancellationToken cancellation)
    {
        if (request.Svg is not null)
        {
            throw new InputException("--svg is a picture of one run: name the scenario.");
        }

        List<ScenarioRun> runs = [];
        List<Scenario> scenarios = [.. ScenarioReader.Files().Select(ScenarioReader.Read)];

        foreach (Scenario scenario in scenarios)
        {
            RunRequest one = request with { Output = Path.Combine(request.Output ?? "out", scenario.Name) };

            if (cancellation.IsCancellationRequested || ScenarioRun.Execute(scenario, one, cancellation) is not { } run)
            {
                break;
            }

            runs.Add(run);
        }

        ScenarioTable.PrintRuns(runs, scenarios.Count);
        return runs.Count == scenarios.Count && runs.TrueForAll(run => run.Held) ? ExitCode.Held : ExitCode.Failed;
    }
}
