using System.CommandLine;
using System.Diagnostics;
using InvertedAnodeBms.Cli.Link.Live;
using InvertedAnodeBms.Cli.Link.Log;
using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary><c>iabms log</c>: what a device measures, sample by sample, into files.</summary>
public static class LogCommand
{
    private const string ResultName = "result.json";
    private const double MegaByte = 1e6;
    private const double Hour = 3_600;

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Option<string?> port = PortOption.Create();
        Option<string> output = new("--out")
        {
            Description = "Folder of the log; a log that is there goes on.",
            DefaultValueFactory = _ => Path.Combine("out", "log"),
        };
        Option<double> megabytes = new("--rotate-mb") { Description = "Begin another file at this size.", DefaultValueFactory = _ => 100 };
        Option<double> hours = new("--rotate-hours") { Description = "Begin another file after so many hours.", DefaultValueFactory = _ => 24 };
        Option<double> seconds = new("--seconds") { Description = "End after so many seconds; 0: never.", DefaultValueFactory = _ => 0 };

        Option<bool> events = new("--events") { Description = "Download the events that the device has stored, and end." };
        Option<bool> erase = new("--erase") { Description = "With --events: erase them on the device afterwards. Needs a press of the button." };

        Command command = new("log", "Log every sample and event of a device in Battery Data Format; goes on after unplugging and after a restart.")
        {
            port, output, megabytes, hours, seconds, events, erase,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => Interruptible.Run(() =>
        {
            RotationRule rule = new(
                Within("--rotate-mb", parsed.GetValue(megabytes), 0.01, 100_000) * MegaByte,
                Within("--rotate-hours", parsed.GetValue(hours), 0.001, 100_000) * Hour);
            double limit = Within("--seconds", parsed.GetValue(seconds), 0, 1e9);
            using DeviceSession session = DeviceSession.Open(parsed.GetValue(port), cancellation);

            if (parsed.GetValue(events))
            {
                StoredEventFile.Download(session, parsed.GetValue(output)!, parsed.GetValue(erase), cancellation);
                return ExitCode.Held;
            }

            return Run(session, parsed.GetValue(output)!, rule, limit, cancellation);
        })));
        return command;
    }

    private static int Run(DeviceSession device, string folder, RotationRule rule, double seconds, CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        using LogSession session = new(device.Link, folder, rule);
        LogCourse course = new(device.Link.Listener, device.Hello);
        ProgressLine line = new();
        session.OnNote = line.Note;
        line.Note($"Logging {DeviceName.Of(device.Hello)} at {device.Link.Port}");
        line.Note($"to {folder}{Path.DirectorySeparatorChar}; Ctrl-C ends, and keeps whole rows.");

        try
        {
            session.Run(
                () =>
                {
                    line.Show(session.Progress);
                    return seconds > 0 && watch.Elapsed.TotalSeconds >= seconds;
                },
                cancellation);
        }
        catch (IOException error)
        {
            throw new InputException($"--out '{folder}': cannot be written any more. {error.Message} Whole rows up to there are kept.");
        }

        line.Note(session.Progress);
        long? seed = device.Hello.Simulated ? device.Hello.DeviceNumber : null;
        RunIdentity identity = new("log", Path.GetFileName(folder), BoardNames.OfBoard(device.Hello.BoardId), seed)
        {
            IsSimulation = device.Hello.Simulated,
        };
        AtomicFile.Write(Path.Combine(folder, ResultName), path => ResultFile.Write(path, identity, false, session.Items));
        AtomicFile.Write(Path.Combine(folder, LogReport.FileName), path => LogReport.Write(path, identity, device.Hello, course, session.Items));
        return ExitCode.Held;
    }

    private static double Within(string option, double value, double lowest, double highest)
    {
        return value >= lowest && value <= highest
            ? value
            : throw new InputException($"{option} is {Number.Short(value)}, expected {Number.Short(lowest)} to {Number.Short(highest)}.");
    }
}
