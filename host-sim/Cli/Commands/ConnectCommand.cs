using System.CommandLine;
using InvertedAnodeBms.Cli.Link.Live;
using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary><c>iabms connect</c>: a device in the terminal, live; and what a person does to it as a whole.</summary>
public static class ConnectCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Option<string?> port = PortOption.Create();
        Option<bool> once = new("--once") { Description = "Print what the device tells now, and end." };
        Option<double> seconds = new("--seconds") { Description = "End after so many seconds; 0: never.", DefaultValueFactory = _ => 0 };
        Option<bool> stop = new("--stop") { Description = "Stop the pack: both gates off until --release. Needs no press of the button." };
        Option<bool> release = new("--release") { Description = "Release a stop. Needs a press of the button." };
        Option<bool> clear = new("--clear") { Description = "Clear the latched faults. Needs a press of the button." };
        Option<bool> reboot = new("--reboot") { Description = "Start the program of the device anew. Needs a press of the button." };

        Command command = new("connect", "Show a device live: state and why, signals with trend and distance to each limit, events.")
        {
            port, once, seconds, stop, release, clear, reboot,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => Interruptible.Run(() =>
        {
            using DeviceSession session = DeviceSession.Open(parsed.GetValue(port), cancellation);
            bool acted = Act(session, cancellation, parsed.GetValue(stop), parsed.GetValue(release), parsed.GetValue(clear), parsed.GetValue(reboot));
            return acted ? ExitCode.Held : ConnectView.Run(session, parsed.GetValue(once), parsed.GetValue(seconds), cancellation);
        })));
        return command;
    }

    private static bool Act(DeviceSession session, CancellationToken cancellation, bool stop, bool release, bool clear, bool reboot)
    {
        if (stop)
        {
            session.Actions.Stop();
        }

        if (release)
        {
            session.Actions.Do(CommandId.ReleaseStop, cancellation);
        }

        if (clear)
        {
            session.Actions.Do(CommandId.ClearLatches, cancellation);
        }

        if (reboot)
        {
            session.Actions.Reboot(cancellation);
        }

        return stop || release || clear || reboot;
    }
}
