using InvertedAnodeBms.Cli.Faults;
using InvertedAnodeBms.Cli.Faults.Report;
using InvertedAnodeBms.Cli.Results;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>A campaign on the terminal: a line for each fault, what failed, what was expected.</summary>
public static class FaultsTable
{
    private const int MostLines = 40;

    /// <summary>Prints it.</summary>
    public static void Print(FaultSummary result, IReadOnlyList<ResultItem> items, double wallSeconds)
    {
        if (result.Outcomes.Count > 0)
        {
            AnsiConsole.Write(Faults(result));
        }

        ResultTable.Print(items);
        List<string> lines = [.. FaultReport.Failing(result)];
        lines.AddRange(FaultReport.Early(result).Select(text => $"trip before the injection: {text}"));
        lines.AddRange(result.Trips.Select(trip => $"false trip in ordinary use: {trip}"));

        foreach (string line in lines.Take(MostLines))
        {
            AnsiConsole.WriteLine(line);
        }

        if (lines.Count > MostLines)
        {
            AnsiConsole.WriteLine($"... and {lines.Count - MostLines} more in report.html");
        }

        foreach (ToolError error in result.Errors)
        {
            Console.Error.WriteLine($"Could not be run, please report it: {error.Where}: {error.Exception}");
        }

        string files = string.Join(", ", StudyOutput.Files);
        AnsiConsole.WriteLine(
            $"{result.Outcomes.Count} cases and {Number.Fixed(result.Hours, 0)} h of ordinary use in {Number.Fixed(wallSeconds, 1)} s: "
            + $"{result.Settings.Folder}{Path.DirectorySeparatorChar} ({files})");

        if (result.Interrupted)
        {
            AnsiConsole.WriteLine("Stopped before its end: what was finished is in the files.");
        }
    }

    private static Table Faults(FaultSummary result)
    {
        Table table = new Table().Border(TableBorder.Simple).Title("Injections (simulation)");
        table.AddColumn("fault");

        foreach (string column in new[] { "cases", "safe", "late", "missed", "unsafe", "false", "least left, ms" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (IGrouping<string, CaseOutcome> group in result.Outcomes.GroupBy(outcome => outcome.Case.Fault))
        {
            string Of(Verdict verdict) => $"{group.Count(outcome => outcome.Verdict == verdict)}";
            string margin = group.Min(outcome => outcome.MarginMs) is { } ms ? Number.Fixed(ms, 1) : string.Empty;
            table.AddRow(
                group.Key,
                $"{group.Count()}",
                Of(Verdict.Safe),
                Of(Verdict.Late),
                Of(Verdict.Missed),
                Of(Verdict.Unsafe),
                Of(Verdict.FalseTrip),
                margin);
        }

        return table;
    }
}
