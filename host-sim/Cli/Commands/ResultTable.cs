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

        foreach (ResultItem item in items)
        {
            string value = item.Value is { } number ? Number.Short(number) : "-";
            string verdict = item.Kind == ResultKind.Measurement ? string.Empty : item.Pass ? "[green]held[/]" : "[red]FAILED[/]";
            table.AddRow(Markup.Escape(item.Name), value, item.Unit, Markup.Escape(item.Expectation), verdict);
        }

        AnsiConsole.Write(table);
    }
}
