using InvertedAnodeBms.Cli.Link.Live;
using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Cli.Serve.Feed;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Serve.Sources;

/// <summary>A board at a serial port. Whether it is a real one, it says itself.</summary>
public sealed class DeviceSource : ILiveSource
{
    private const int PumpMilliseconds = 50;
    private const int ReopenMilliseconds = 500;

    private readonly DeviceSession _session;
    private readonly DeviceLink _link;
    private readonly IReadOnlyList<LimitRow> _limits;

    /// <summary>Takes a device that has answered, and the care for it.</summary>
    public DeviceSource(DeviceSession session)
    {
        _session = session;
        _link = session.Link;
        _limits = LimitsInForce.Of(session);
        Identity = new LiveIdentity(SourceKind.Device, _link.Port, string.Empty);
        Stop = new StopButton(_link.Listener, _link.Send);
    }

    /// <inheritdoc/>
    public LiveIdentity Identity { get; }

    /// <inheritdoc/>
    public StopButton Stop { get; }

    /// <inheritdoc/>
    public void Run(LiveFeed feed, CancellationToken cancellation)
    {
        TelemetryFeed telemetry = new(_link.Listener, feed, _limits);
        telemetry.Greet(_session.Hello);

        while (!cancellation.IsCancellationRequested)
        {
            Stop.Follow();
            _link.Pump(PumpMilliseconds);

            if (_link.IsLost)
            {
                telemetry.Note($"{_link.Port} has gone: waiting for the plug. What is shown is old.");

                if (_link.TryReopen())
                {
                    telemetry.Note(string.Empty);
                }
                else
                {
                    cancellation.WaitHandle.WaitOne(ReopenMilliseconds);
                }
            }
        }

        Stop.Close();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
    }
}
