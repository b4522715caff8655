using System.CommandLine;
using InvertedAnodeBms.Cli.Link.Ports;
using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Cli.Replay;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Serve;
using InvertedAnodeBms.Cli.Serve.Sources;
using InvertedAnodeBms.Cli.Serve.Web;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary><c>iabms serve</c>: a page in the browser for a device, a running simulation, or a log.</summary>
public static class ServeCommand
{
    private const string DefaultScenario = "charge-and-wear";
    private const double LowestSpeed = 0.01;
    private const double FastestSpeed = 100_000;

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Argument<string?> file = new("FILE")
        {
            Description = "A log or recording to show: Battery Data Format or a cycler's text export. Whole, or replayed with --speed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> scenario = new("--scenario")
        {
            Description = $"Simulate this scenario: a file, or the name of one that comes with the tool. Default: {DefaultScenario}.",
        };
        Option<long?> seed = new("--seed") { Description = "Seed of the simulation. Default: the scenario's." };
        Option<string?> port = new("--port") { Description = "Show the device at this serial port, such as /dev/ttyUSB0 or COM5." };
        Option<double?> speed = new("--speed") { Description = "Seconds of the simulation or the file a second. Default: 1; a file is shown whole." };
        Option<string?> cell = new("--cell") { Description = $"Cell design of a file, for its limits: {string.Join(", ", CellCatalogue.Names)}." };
        Option<string> listen = new(ListenAddress.Option)
        {
            Description = "Address and TCP port of the page. Whoever reaches it can watch, and stop the pack.",
            DefaultValueFactory = _ => ListenAddress.Default,
        };
        Option<double> seconds = new("--seconds") { Description = "End after so many seconds; 0: never.", DefaultValueFactory = _ => 0 };
        ReaderSettings reader = new();

        Command command = new("serve", "Show a device, a running simulation or a log on a page in the browser.")
        {
            file, scenario, seed, port, speed, cell, listen, seconds,
        };
        reader.AddTo(command);
        port.CompletionSources.Add(_ => SerialPorts.Find().Select(found => found.Name));
        command.SetAction((parsed, cancellation) => Task.Run(() => Interruptible.Run(() =>
        {
            ListenAddress address = ListenAddress.Parse(parsed.GetValue(listen)!);
            double limit = StudyOptions.Within("--seconds", parsed.GetValue(seconds), 0, 1e9);
            double? pace = parsed.GetValue(speed) is { } asked ? StudyOptions.Within("--speed", asked, LowestSpeed, FastestSpeed) : null;
            string? name = parsed.GetValue(file);
            string? device = parsed.GetValue(port);
            string? story = parsed.GetValue(scenario);

            if (new[] { name, device, story }.Count(text => text is not null) > 1)
            {
                throw new InputException(
                    "serve shows one thing: FILE, --scenario or --port. Start another 'serve' with another --listen for the other.");
            }

            using ILiveSource? source =
                name is not null ? OpenLog(name, parsed.GetValue(cell), pace, reader.Read(parsed))
                : device is not null ? OpenDevice(device, cancellation)
                : OpenSimulation(story ?? DefaultScenario, parsed.GetValue(seed), pace ?? 1, cancellation);
            return source is null || cancellation.IsCancellationRequested
                ? ExitCode.Held
                : ServeSession.Run(source, address, limit, cancellation);
        })));
        return command;
    }

    private static LogSource OpenLog(string file, string? cell, double? speed, Recordings.ReaderOptions options)
    {
        return new LogSource(file, LogContent.Read(file, options), LogEvents.Beside(file), cell is null ? null : CellCatalogue.Find(cell), speed);
    }

    private static DeviceSource OpenDevice(string port, CancellationToken cancellation)
    {
        DeviceSession session = DeviceSession.Open(port, cancellation);

        try
        {
            return new DeviceSource(session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static SimulationSource? OpenSimulation(string name, long? asked, double speed, CancellationToken cancellation)
    {
        Scenario scenario = ScenarioReader.Read(ScenarioReader.Find(name));
        long seed = asked ?? scenario.Seed;

        try
        {
            CellNode[] cells = ProgressBar.Show("ageing the cells", report => SimulatedCells.Create(scenario, seed, report, cancellation));
            return new SimulationSource(scenario, seed, new ClosedLoop(scenario, seed, double.MaxValue, cells), speed);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
