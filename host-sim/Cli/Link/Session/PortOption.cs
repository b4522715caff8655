using System.CommandLine;
using InvertedAnodeBms.Cli.Link.Ports;

namespace InvertedAnodeBms.Cli.Link.Session;

/// <summary>The option <c>--port</c> of the verbs that talk to a device.</summary>
public static class PortOption
{
    /// <summary>Describes it; the shell completes the ports found.</summary>
    public static Option<string?> Create()
    {
        Option<string?> port = new("--port")
        {
            HelpName = "NAME",
            Description = "Serial port of the device's telemetry, such as /dev/ttyUSB0 or COM5. Default: the only one there is.",
        };
        port.CompletionSources.Add(_ => SerialPorts.Find().Select(found => found.Name));
        return port;
    }
}
