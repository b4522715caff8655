using InvertedAnodeBms.Cli.Life;
using InvertedAnodeBms.Cli.Results;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>A life test on the terminal: policies, what was expected, where the files are.</summary>
public static class LifeTable
{
    /// <summary>Prints it.</summary>
    public static void Print(LifeSummary summary, string folder, double wallSeconds)
    {
        PrintRows(summary.Rows);
        ResultTable.Print([.. summary.Items.Where(item => item.Judged || !IsRow(item, summary))]);

        foreach (string name in summary.Stopped)
        {
            AnsiConsole.WriteLine($"stopped or not begun: {name}");
        }

        foreach (ToolError error in summary.Errors)
        {
            Console.Error.WriteLine($"Failed, please report it: {error.Where}: {error.Exception}");
        }

        string files = string.Join(", ", StudyOutput.Files);
        AnsiConsole.WriteLine($"Results after {Number.Fixed(wallSeconds, 1)} s: {folder}{Path.DirectorySeparatorChar} ({files})");
        AnsiConsole.WriteLine(Conclusion(summary));
    }

    /// <summary>The last sentence: what became of the expectations.</summary>
    public static string Conclusion(LifeSummary summary)
    {
        return summary.Interrupted ? $"Stopped: {summary.Stopped.Count} jobs are missing; what was whole is kept."
            : !summary.Items.Any(item => item.Judged) ? "Nothing of what was asked for has an expectation."
            : summary.Items.All(item => item.Pass) ? "Every expectation held."
            : $"{summary.Items.Count(item => !item.Pass)} expectation(s) missed, {summary.Items.Count(item => item.Fatal)} of them no prediction.";
    }

    private static bool IsRow(ResultItem item, LifeSummary summary)
    {
        return summary.Rows.Any(row => item.Id.StartsWith($"life.{row.Design}.", StringComparison.Ordinal));
    }

    private static void PrintRows(IReadOnlyList<LifeRow> rows)
    {
        Table table = new Table().Border(TableBorder.Simple).Title("Lives under charge policies (simulation)");
        table.AddColumns("design", "policy");

        foreach (string column in new[] { "10 to 90 %, h", "cycles", "to 80 %", "Ah", "leak, mAh" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        table.AddColumn("ended by");

        foreach (LifeRow row in rows)
        {
            table.AddRow(
                row.Design,
                row.Policy.Name,
                Number.Fixed(row.Point.Hours, 2),
                Number.Fixed(row.Cycles, 1),
                Number.Fixed(row.Useful, 1),
                Number.Fixed(row.Point.AmpereHours, 3),
                Number.Fixed(row.Leaked, 2),
                Markup.Escape(row.Endings));
        }

        AnsiConsole.Write(table);
    }
}
