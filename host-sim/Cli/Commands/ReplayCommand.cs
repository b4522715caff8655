using System.CommandLine;
using InvertedAnodeBms.Cli.Replay;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Recordings;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary><c>iabms replay</c>: a recording of a real cell through the firmware, open loop.</summary>
public static class ReplayCommand
{
    private const int RowsBetweenLooks = 500;

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Argument<string> file = new("FILE")
        {
            Description = "Recording: Battery Data Format, or a text export of Neware, Arbin, BioLogic, Maccor or Landt.",
        };
        Option<string> cell = new("--cell") { Description = $"Cell design to run with: {string.Join(", ", CellCatalogue.Names)}.", Required = true };
        cell.CompletionSources.Add(_ => CellCatalogue.Names);
        Option<string?> output = new("--out") { Description = "Folder for the results. Default: out/replay-<file>." };
        Option<double> celsius = new("--temperature")
        {
            Description = "Temperature in degC when the recording has none.",
            DefaultValueFactory = _ => 25,
        };
        ReaderSettings reader = new();

        Command command = new("replay", "Lead a recording of a real cell through the firmware, open loop.") { file, cell, output, celsius };
        reader.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(
            parsed.GetValue(file)!, parsed.GetValue(cell)!, parsed.GetValue(output), parsed.GetValue(celsius), reader.Read(parsed), cancellation)));
        return command;
    }

    private static int Run(string file, string cell, string? output, double celsius, ReaderOptions options, CancellationToken cancellation)
    {
        if (!(celsius >= -40 && celsius <= 100))
        {
            throw new InputException($"--temperature is {Number.Short(celsius)}, expected -40 to 100 degC.");
        }

        CellDesign design = CellCatalogue.Find(cell);
        Recording recording = Read(file, options with
        {
            ExpectedVoltage = new VoltageWindow(design.DischargeCutoffMicrovolts * 1e-6, design.ChargeTargetMicrovolts * 1e-6),
            ExpectedMaximumCurrentAmpere = design.MaximumMicroamps * 1e-6,
        });
        string folder = output ?? Path.Combine("out", "replay-" + Path.GetFileNameWithoutExtension(file));
        using ReplayOutput files = OutputPlace.Open("--out", folder, () => new ReplayOutput(folder));
        ReplaySession session = new(recording, design, celsius) { OnEvent = files.Events.Add };

        foreach (Finding finding in recording.Findings)
        {
            files.Events.Add(new LoggedEvent(0, "tool", finding.Code.ToString(), finding.ToString()));
        }

        ProgressBar.Show(recording.FileName, report => Lead(session, recording, report, cancellation));
        List<ResultItem> items = ReplayResults.Collect(session, recording);
        files.Finish(new RunIdentity("replay", recording.FileName, null, null), cell, recording, session, items);
        ReplaySummary.Print(recording, session, items, folder, recording.TemperatureCelsius is null ? celsius : null);
        return session.Done && items.TrueForAll(item => item.Pass) ? ExitCode.Held : ExitCode.Failed;
    }

    private static Recording Read(string file, ReaderOptions options)
    {
        try
        {
            return RecordingReader.Read(file, options);
        }
        catch (RecordingException error)
        {
            throw new InputException(error.Message);
        }
    }

    private static bool Lead(ReplaySession session, Recording recording, Action<double> report, CancellationToken cancellation)
    {
        while (!session.Done && !cancellation.IsCancellationRequested)
        {
            for (int i = 0; i < RowsBetweenLooks && !session.Done; i++)
            {
                session.Next();
            }

            report((double)session.RowCount / recording.Count);
        }

        return session.Done;
    }
}
