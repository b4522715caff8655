using InvertedAnodeBms.Cli.Detect;
using InvertedAnodeBms.Cli.Detect.Report;
using InvertedAnodeBms.Cli.Detect.Sensing;
using InvertedAnodeBms.Cli.Results;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>A detector benchmark on the terminal: shares found, false alarms, what was expected.</summary>
public static class DetectTable
{
    /// <summary>Prints it.</summary>
    public static void Print(DetectSummary result, IReadOnlyList<ResultItem> items, double wallSeconds)
    {
        Table rates = new Table().Border(TableBorder.Simple).Title($"Shorts found ({result.Settings.SetName} set), by resistance in ohm");

        foreach (string heading in RateTable.Headings)
        {
            rates.AddColumn(new TableColumn(Markup.Escape(heading)).NoWrap());
        }

        foreach (IReadOnlyList<string> row in RateTable.Rows(result))
        {
            rates.AddRow([.. row.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(rates);
        ResultTable.Print([.. items.Where(item => item.Judged || item.Id.Contains("per_1000h", StringComparison.Ordinal))]);

        foreach (FrontEndModel model in result.Settings.FrontEnds)
        {
            foreach (string sentence in result.FalseAlarms(model.Name).Take(5).Select(AlarmSentence.Of))
            {
                AnsiConsole.WriteLine($"false alarm: {sentence}");
            }
        }

        foreach (ToolError error in result.Errors)
        {
            Console.Error.WriteLine($"A run failed, please report it: {error.Where}: {error.Exception}");
        }

        string files = string.Join(", ", StudyOutput.Files);
        double hours = result.Runs.Sum(run => run.Plan.Hours);
        AnsiConsole.WriteLine(
            $"{Number.Fixed(hours, 0)} cell-hours at {result.Settings.FrontEnds.Count} front ends in {Number.Fixed(wallSeconds, 1)} s: "
            + $"{result.Settings.Folder}{Path.DirectorySeparatorChar} ({files})");

        if (result.Interrupted)
        {
            AnsiConsole.WriteLine("Stopped before its end: what was finished is in the files.");
        }
    }
}
