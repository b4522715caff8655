using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Serve.Feed;
using InvertedAnodeBms.Cli.Serve.Sources;
using InvertedAnodeBms.Cli.Serve.Web;
using InvertedAnodeBms.Cli.Simulation;

namespace InvertedAnodeBms.Cli.Tests.Serve;

/// <summary>A simulation behind a server on a free port of loopback.</summary>
internal sealed class ServedSimulation : IAsyncDisposable
{
    private const string Story = "cell: { design: equivalent-circuit, initial-charge-percent: 50 }\nsteps: [Charge for 40 h]";

    private readonly CancellationTokenSource _end = new();
    private readonly SimulationSource _source;
    private Task _work = Task.CompletedTask;

    private ServedSimulation(SimulationSource source, LiveFeed feed)
    {
        _source = source;
        Feed = feed;
    }

    /// <summary>What the pages see.</summary>
    public LiveFeed Feed { get; }

    /// <summary>The server.</summary>
    public required LiveServer Server { get; init; }

    /// <summary>Starts both.</summary>
    /// <param name="speed">Simulated seconds a second.</param>
    /// <param name="withUPlot">With the library for the chart, where the build has it.</param>
    public static async Task<ServedSimulation> StartAsync(double speed = 1, bool withUPlot = true)
    {
        using TemporaryFolder folder = new();
        Scenario scenario = ScenarioReader.Read(folder.File("served.yaml", Story));
        SimulationSource source = new(scenario, 7, new ClosedLoop(scenario, 7, double.MaxValue), speed);
        LiveFeed feed = new(source.Identity, canStop: true);
        LiveServer server = await LiveServer.StartAsync(ListenAddress.Parse("127.0.0.1:0"), feed, source.Stop, withUPlot);
        ServedSimulation served = new(source, feed) { Server = server };
        served._work = Task.Factory.StartNew(() => source.Run(feed, served._end.Token), TaskCreationOptions.LongRunning);
        return served;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        await Server.DisposeAsync();
        _source.Dispose();
        _end.Dispose();
    }
}
