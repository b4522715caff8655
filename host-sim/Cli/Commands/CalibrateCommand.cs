using System.CommandLine;
using InvertedAnodeBms.Cli.Link.Calibration;
using InvertedAnodeBms.Cli.Link.Live;
using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary><c>iabms calibrate</c>: a board against a reference meter.</summary>
public static class CalibrateCommand
{
    private const int FewSteps = 2;

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Option<string?> port = PortOption.Create();
        Option<int> steps = new("--steps") { Description = "Voltages and currents to measure: 2 or 5.", DefaultValueFactory = _ => FewSteps };
        steps.AcceptOnlyFromAmong("2", "5");
        Option<int> readings = new("--readings") { Description = "Readings to average at each point, 5 to 1000.", DefaultValueFactory = _ => 32 };
        Option<string?> points = new("--points") { Description = "Take the points from this file (channel,shown,true) instead of measuring." };
        Option<string> output = new("--out")
        {
            Description = "Folder for points.csv and result.json.",
            DefaultValueFactory = _ => Path.Combine("out", "calibrate"),
        };
        Option<bool> show = new("--show") { Description = "Show the calibrations of the device, and change nothing." };
        Option<bool> undo = new("--undo") { Description = "Take the last calibration back; again: and bring it back." };
        Option<bool> dry = new("--dry-run") { Description = "Measure and fit, and write nothing to the device." };
        Option<bool> noReboot = new("--no-reboot") { Description = "Do not reboot the device afterwards: it holds from its next boot." };

        Command command = new("calibrate", "Calibrate voltages and current against a reference meter, guided. Needs a press of the button.")
        {
            port, steps, readings, points, output, show, undo, dry, noReboot,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => Interruptible.Run(() =>
        {
            using DeviceSession session = DeviceSession.Open(parsed.GetValue(port), cancellation);
            bool reboots = !parsed.GetValue(noReboot);

            if (parsed.GetValue(show))
            {
                CalibrationWrite.Show(session);
            }
            else if (parsed.GetValue(undo))
            {
                CalibrationWrite.Undo(session, reboots, cancellation);
            }
            else
            {
                string folder = OutputPlace.Folder("--out", parsed.GetValue(output)!);
                MeterPrompt prompt = new(Console.In, cancellation);
                CalibrationPlan plan = parsed.GetValue(points) is { } file
                    ? Fit(session, PointsFile.Read(file), null)
                    : Measure(session, prompt, parsed.GetValue(readings), parsed.GetValue(steps), folder, cancellation);
                WriteResult(session, plan, folder);

                if (!parsed.GetValue(dry))
                {
                    CalibrationWrite.Write(session, plan, reboots, cancellation);
                }
            }

            return ExitCode.Held;
        })));
        return command;
    }

    private static CalibrationPlan Measure(
        DeviceSession session, MeterPrompt prompt, int readings, int steps, string folder, CancellationToken cancellation)
    {
        if (readings is < 5 or > 1000)
        {
            throw new InputException($"--readings is {readings}, expected 5 to 1000.");
        }

        GuidedPoints guide = new(session, prompt, new RawChannels(session.Commander, readings), cancellation);
        IReadOnlyList<CalibrationPoint> points = guide.Take(steps);
        string path = Path.Combine(folder, "points.csv");
        AtomicFile.Write(path, temporary => File.WriteAllText(temporary, PointsFile.Text(points)));
        Console.WriteLine($"The points are in {path}; --points takes them from there.");
        return Fit(session, points, guide.Pack);
    }

    private static CalibrationPlan Fit(DeviceSession session, IReadOnlyList<CalibrationPoint> points, PackCheck? pack)
    {
        CalibrationPlan plan = CalibrationPlan.Fit(points, session.Hello.CellCount);
        CalibrationReport.Print(plan);
        plan.Require(session.Design);

        if (pack is null)
        {
            Console.WriteLine("Not checked against a second path: no board of this project measures a voltage or a current twice, and no reading");
            Console.WriteLine("across all cells was given. Check a full charge and discharge with 'connect': what goes in must come out.");
            return plan;
        }

        double millivolts = pack.Difference(plan.Fits) * 1e3;
        string found = $"The calibrated cells together are {Number.Fixed(millivolts, 2)} mV off the meter across all of them, which no fit has used";
        Console.WriteLine($"{found}.");
        return pack.Agrees(plan.Fits)
            ? plan
            : throw new InputException(
                $"{found}: more than {Number.Short(PackCheck.VoltsPerCell * 1e3)} mV a cell. A typing error, or a meter on the wrong cell?");
    }

    private static void WriteResult(DeviceSession session, CalibrationPlan plan, string folder)
    {
        RunIdentity identity = new("calibrate", Path.GetFileName(folder), BoardNames.OfBoard(session.Hello.BoardId), null)
        {
            IsSimulation = session.Hello.Simulated,
        };
        AtomicFile.Write(Path.Combine(folder, "result.json"), path => ResultFile.Write(path, identity, false, CalibrationReport.Items(plan)));
    }
}
