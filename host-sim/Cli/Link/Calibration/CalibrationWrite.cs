using InvertedAnodeBms.Cli.Link.Config;
using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Link.Calibration;

/// <summary>Reads, writes and takes back the calibration of a device.</summary>
public static class CalibrationWrite
{
    /// <summary>Reads one.</summary>
    public static CalibrationMessage Read(Commander commander, CalibrationChoice choice)
    {
        CalibrationMessage message = new();
        commander.Read(CommandId.ReadCalibration, message.Read, arguments => arguments.WriteByte((int)choice));
        return message;
    }

    /// <summary>Writes one, and reads it back.</summary>
    /// <exception cref="InputException">The device refuses, or holds something else.</exception>
    public static void Write(DeviceSession session, CalibrationPlan plan, bool reboots, CancellationToken cancellation)
    {
        session.Actions.Do(CommandId.WriteCalibration, cancellation, plan.Set.Write, ChannelFit.NameOf);

        if (!AreSame(Read(session.Commander, CalibrationChoice.Stored).Set, plan.Set))
        {
            throw new InputException("The device holds another calibration than was written. Read it with 'calibrate --show', and write it again.");
        }

        ConfigurationWrite.Reboot(session, reboots, cancellation);
    }

    /// <summary>Takes the last one back.</summary>
    public static void Undo(DeviceSession session, bool reboots, CancellationToken cancellation)
    {
        session.Actions.Do(CommandId.UndoCalibration, cancellation);
        ConfigurationWrite.Reboot(session, reboots, cancellation);
    }

    /// <summary>Shows what is there.</summary>
    public static void Show(DeviceSession session)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumns("calibration", "channel", "gain", "offset");

        foreach (CalibrationChoice choice in Enum.GetValues<CalibrationChoice>())
        {
            AddRows(table, choice, Read(session.Commander, choice).Set);
        }

        AnsiConsole.Write(table);
    }

    private static void AddRows(Table table, CalibrationChoice choice, CalibrationSet set)
    {
        string name = choice switch
        {
            CalibrationChoice.Running => "in force",
            CalibrationChoice.Stored => "from the next boot",
            _ => "an undo brings back",
        };

        if (set.CellCount == 0)
        {
            table.AddRow(name, "none", "the board's own holds", string.Empty);
            return;
        }

        foreach (int channel in Enumerable.Range(0, set.CellCount).Append(ChannelFit.Current))
        {
            double raw = set.Get(channel, CalibrationSet.HighRaw) - (double)set.Get(channel, CalibrationSet.LowRaw);
            double right = set.Get(channel, CalibrationSet.HighTrue) - (double)set.Get(channel, CalibrationSet.LowTrue);
            double offset = set.Get(channel, CalibrationSet.LowTrue) - (right / raw * set.Get(channel, CalibrationSet.LowRaw));
            string unit = channel == ChannelFit.Current ? "mA" : "mV";
            string gain = $"{Number.Fixed(((right / raw) - 1) * 1e6, 0)} ppm";
            table.AddRow(name, ChannelFit.NameOf(channel), gain, $"{Number.Fixed(offset * 1e-3, 3)} {unit}");
            name = string.Empty;
        }
    }

    private static bool AreSame(CalibrationSet a, CalibrationSet b)
    {
        return a.CellCount == b.CellCount && Enumerable.Range(0, CalibrationSet.Channels)
            .All(channel => Enumerable.Range(0, 4).All(place => a.Get(channel, place) == b.Get(channel, place)));
    }
}
