using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Serve.Feed;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Serve.Sources;

/// <summary>The firmware in closed loop with a simulated pack, in real time or faster.</summary>
public sealed class SimulationSource : ILiveSource
{
    private readonly ClosedLoop _run;
    private readonly FrameWriter _writer = new();
    private readonly double _speed;

    /// <summary>Takes a simulation.</summary>
    /// <param name="scenario">What happens in it.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="run">The simulation.</param>
    /// <param name="speed">Simulated seconds a second.</param>
    public SimulationSource(Scenario scenario, long seed, ClosedLoop run, double speed)
    {
        _run = run;
        _speed = speed;
        Identity = new LiveIdentity(SourceKind.Simulation, scenario.Name, $"seed {seed}");
        Stop = new StopButton(run.Listener, Send);
    }

    /// <inheritdoc/>
    public LiveIdentity Identity { get; }

    /// <inheritdoc/>
    public StopButton Stop { get; }

    /// <inheritdoc/>
    public void Run(LiveFeed feed, CancellationToken cancellation)
    {
        TelemetryFeed telemetry = new(_run.Listener, feed);
        Pace pace = new(_speed);
        bool told = false;

        // Only the scenario and the chip: what the firmware tells comes over the line.
        _run.OnEvent = entry =>
        {
            if (entry.Source != "firmware")
            {
                feed.Add(entry with { Seconds = telemetry.Seconds });
            }
        };

        while (!cancellation.IsCancellationRequested && _run.Failure is null)
        {
            Stop.Follow();
            _run.Tick();

            lock (feed.Gate)
            {
                feed.Now.ChargeConducts = _run.Plant.ChargeGateConducts;
                feed.Now.DischargeConducts = _run.Plant.DischargeGateConducts;
            }

            if (_run.Done && !told)
            {
                told = true;
                telemetry.Note("The scenario is over; the simulated pack stays as it is.");
            }

            Rest(pace, cancellation);
        }

        if (_run.Failure is { } failure)
        {
            telemetry.Note(failure);
        }

        Stop.Close();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _run.OnEvent = null;
    }

    private void Rest(Pace pace, CancellationToken cancellation)
    {
        for (int wait = pace.Wait(_run.Seconds); wait > 0 && !cancellation.IsCancellationRequested; wait = pace.Wait(_run.Seconds))
        {
            cancellation.WaitHandle.WaitOne(wait);
        }
    }

    private bool Send(FrameType type, Action<FrameWriter> payload)
    {
        _writer.Begin(type);
        payload(_writer);
        _run.Chip.Uarts[1].Receive(_writer.Wire.AsSpan(0, _writer.Finish()));
        return true;
    }
}
