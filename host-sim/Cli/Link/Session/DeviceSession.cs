using InvertedAnodeBms.Cli.Commands;
using InvertedAnodeBms.Cli.Link.Live;
using InvertedAnodeBms.Cli.Link.Ports;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Session;

/// <summary>A device that has told its state and who it is.</summary>
public sealed class DeviceSession : IDisposable
{
    private DeviceSession(DeviceLink link, Commander commander, HelloMessage hello)
    {
        Link = link;
        Commander = commander;
        Hello = hello;
    }

    /// <summary>The line.</summary>
    public DeviceLink Link { get; }

    /// <summary>Asks the device.</summary>
    public Commander Commander { get; }

    /// <summary>Changes something on the device.</summary>
    public DeviceActions Actions => new(Commander);

    /// <summary>Who it is.</summary>
    public HelloMessage Hello { get; }

    /// <summary>The cell design it works with.</summary>
    /// <exception cref="InputException">This tool does not know it.</exception>
    public CellDesign Design => BoardNames.Design(Hello)
        ?? throw new InputException($"--port {Link.Port}: the device works with cell design {(int)Hello.CellDesign}, which this tool does not know.");

    /// <summary>Opens a port and waits for the device.</summary>
    /// <param name="port">Value of <c>--port</c>, or null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InputException">There is no device; the message says what is wrong.</exception>
    /// <exception cref="OperationCanceledException">The person gave up.</exception>
    public static DeviceSession Open(string? port, CancellationToken cancellation)
    {
        DeviceLink link = new(SerialPorts.Choose(port));

        try
        {
            link.Await(DeviceLink.AnswerTime, cancellation);
            cancellation.ThrowIfCancellationRequested();
            Commander commander = new(link);
            HelloMessage hello = new();
            commander.Read(CommandId.ReadHello, hello.Read);
            return new DeviceSession(link, commander, hello);
        }
        catch
        {
            link.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (OutputMode.IsVerbose)
        {
            TelemetryListener heard = Link.Listener;
            Console.Error.WriteLine(
                $"{Link.Port}: {heard.SampleCount} samples, {heard.StatusCount} status messages, {heard.LostCount} frames lost or damaged.");
        }

        Link.Dispose();
    }
}
