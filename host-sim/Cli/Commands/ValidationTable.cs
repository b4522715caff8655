using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Validation;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>A validation on the terminal: the targets by kind, what failed, where the files are.</summary>
public static class ValidationTable
{
    /// <summary>Prints it.</summary>
    public static void Print(ValidationSummary result, string folder, double wallSeconds)
    {
        Table table = new Table().Border(TableBorder.Simple).Title("Simulated cell against closed forms and the paper");
        table.AddColumn(new TableColumn("id").NoWrap());
        table.AddColumn("name");
        table.AddColumn(new TableColumn("value").RightAligned());
        table.AddColumn(new TableColumn("target").RightAligned().NoWrap());
        table.AddColumns("unit", "verdict");

        foreach (TargetKind kind in Verdict.Kinds)
        {
            List<Finding> findings = [.. result.Findings.Where(finding => finding.Target.Kind == kind)];

            if (findings.Count > 0)
            {
                AddKind(table, kind, findings);
            }
        }

        AnsiConsole.Write(table);
        PrintProblems(result);
        string files = string.Join(", ", StudyOutput.Files);
        AnsiConsole.WriteLine($"Results after {Number.Fixed(wallSeconds, 1)} s: {folder}{Path.DirectorySeparatorChar} ({files})");
        AnsiConsole.WriteLine(Verdict.Count(result));
    }

    private static void AddKind(Table table, TargetKind kind, List<Finding> findings)
    {
        if (table.Rows.Count > 0)
        {
            table.AddEmptyRow();
        }

        table.AddRow($"[bold]{kind.ToString().ToLowerInvariant()}[/]", $"[grey]{Verdict.Meaning(kind)}[/]");

        foreach (Finding finding in findings)
        {
            ResultItem item = ValidationItems.Of(finding);
            string verdict = Verdict.Of(finding);
            string color = verdict switch
            {
                "held" => "green",
                "MISSED" => "red",
                "reported" => "grey",
                _ => "yellow",
            };
            table.AddRow(
                Markup.Escape(item.Id),
                Markup.Escape(item.Name),
                item.Shown.Length > 0 ? item.Shown : "-",
                Markup.Escape(item.Expectation),
                Markup.Escape(item.Unit),
                $"[{color}]{verdict}[/]");
        }
    }

    private static void PrintProblems(ValidationSummary result)
    {
        foreach (Finding finding in result.Findings.Where(finding => !ValidationItems.Of(finding).Pass && finding.Remark.Length > 0))
        {
            AnsiConsole.WriteLine($"{finding.Target.Id}: {finding.Remark}");
        }

        foreach (string name in result.Stopped)
        {
            AnsiConsole.WriteLine($"stopped or not begun: {name}");
        }

        foreach (ToolError error in result.Errors)
        {
            Console.Error.WriteLine($"Experiment failed, please report it: {error.Where}: {error.Exception}");
        }
    }
}
