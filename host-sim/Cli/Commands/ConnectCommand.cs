using System.CommandLine;
using InvertedAnodeBms.Cli.Link.Live;
using InvertedAnodeBms.Cli.Link.Ports;
using InvertedAnodeBms.Cli.Link.Session;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary><c>iabms connect</c>: a device in the terminal, live.</summary>
public static class ConnectCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Option<string?> port = PortOption.Create();
        Option<bool> once = new("--once") { Description = "Print what the device tells now, and end." };
        Option<double> seconds = new("--seconds") { Description = "End after so many seconds; 0: never.", DefaultValueFactory = _ => 0 };

        Command command = new("connect", "Show a device live: state and why, signals with trend and distance to each limit, events.")
        {
            port, once, seconds,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            using DeviceLink link = new(SerialPorts.Choose(parsed.GetValue(port)));
            return ConnectView.Run(link, parsed.GetValue(once), parsed.GetValue(seconds), cancellation);
        }));
        return command;
    }
}
