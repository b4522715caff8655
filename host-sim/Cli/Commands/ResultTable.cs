using InvertedAnodeBms.Cli.Results;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>Results on the terminal.</summary>
public static class ResultTable
{
    /// <summary>Prints the table.</summary>
    public static void Print(IReadOnlyList<ResultItem> items)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn("result");
        table.AddColumn(new TableColumn("value").RightAligned());
        table.AddColumns("unit", "expected", string.Empty);

        foreach (ResultItem item in items.Where(item => item.Seen.Length == 0))
        {
            string value = item.Value is { } number ? Number.Short(number) : "-";
            table.AddRow(Markup.Escape(item.Name), value, item.Unit, Markup.Escape(item.Expectation), Verdict(item));
        }

        AnsiConsole.Write(table);

        if (items.Any(item => item.Seen.Length > 0))
        {
            PrintEvents(items.Where(item => item.Seen.Length > 0));
        }
    }

    private static void PrintEvents(IEnumerable<ResultItem> items)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumns("expected to happen", "seen", string.Empty);

        foreach (ResultItem item in items)
        {
            table.AddRow(Markup.Escape(item.Name), Markup.Escape(item.Seen), Verdict(item));
        }

        AnsiConsole.Write(table);
    }

    private static string Verdict(ResultItem item)
    {
        return item.Kind == ResultKind.Measurement ? string.Empty : item.Pass ? "[green]held[/]" : "[red]FAILED[/]";
    }
}
