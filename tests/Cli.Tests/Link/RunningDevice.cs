using InvertedAnodeBms.Cli.Link.Virtual;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Simulation;

namespace InvertedAnodeBms.Cli.Tests.Link;

/// <summary>A virtual board on a pseudo-terminal, running on a thread of its own, with a person beside it.</summary>
internal sealed class RunningDevice : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TypedLines _keyboard = new();
    private readonly ClosedLoop _run;
    private readonly VirtualDevice _device;
    private readonly Thread _thread;
    private Exception? _failure;

    private RunningDevice(ClosedLoop run, double speed)
    {
        _run = run;
        _device = new VirtualDevice(run, _folder.Path, new SerialOffer(speed, _keyboard, TextWriter.Synchronized(Said)));
        _thread = new Thread(Run) { IsBackground = true, Name = "virtual device" };
        _thread.Start();
    }

    /// <summary>Name of the port.</summary>
    public string Port => Path.Combine(_folder.Path, SerialOffer.PortName);

    /// <summary>What the device's side printed.</summary>
    public StringWriter Said { get; } = new();

    /// <summary>A board in a scenario.</summary>
    /// <param name="steps">Steps, as in YAML.</param>
    /// <param name="speed">Simulated seconds a second.</param>
    public static RunningDevice InScenario(string steps, double speed)
    {
        using TemporaryFolder folder = new();
        string text = $"cell: {{ design: equivalent-circuit, initial-charge-percent: 50 }}\nsteps: [{steps}]";
        Scenario scenario = ScenarioReader.Read(folder.File("scenario.yaml", text));
        return new RunningDevice(new ClosedLoop(scenario, 1, 10), speed);
    }

    /// <summary>An uncalibrated board on the bench.</summary>
    public static RunningDevice OnBench(double speed, string board = SimulatedBoard.DefaultName)
    {
        return new RunningDevice(CalibrationBench.Build(board, 1), speed);
    }

    /// <summary>Tells the person at the device what to do.</summary>
    public void Type(string line)
    {
        _keyboard.Type(line);
    }

    /// <summary>Waits until its simulated time has come to a moment.</summary>
    public void Until(double seconds)
    {
        Assert.IsTrue(SpinWait.SpinUntil(() => _run.Seconds >= seconds, TimeSpan.FromSeconds(60)), "the device is too slow");
    }

    public void Dispose()
    {
        _stop.Cancel();
        _keyboard.End();
        _thread.Join();
        _device.Dispose();
        _folder.Dispose();
        _stop.Dispose();
        Assert.IsNull(_failure, $"{_failure}");
    }

    private void Run()
    {
        try
        {
            _device.Run(_stop.Token);
        }
        catch (Exception error)
        {
            _failure = error;
        }
    }
}
