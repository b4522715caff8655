using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Simulation;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>The end of a run on the terminal: what happened and why, the numbers, where the files are.</summary>
public static class RunSummary
{
    /// <summary>Prints it.</summary>
    public static void Print(
        Scenario scenario, ClosedLoop run, IReadOnlyList<ResultItem> items, string folder, double wallSeconds, bool interrupted)
    {
        PrintPhases(run.Phases.Phases);
        ResultTable.Print(items);
        string wall = Number.Fixed(wallSeconds, 1);
        string speed = Number.Fixed(run.Seconds / Math.Max(1e-3, wallSeconds), 0);
        AnsiConsole.WriteLine(
            $"{Number.Clock(run.Seconds)} h simulated in {wall} s ({speed} x real time, calibration and files included).");
        string verdict = run.Failure is not null ? $"{run.Failure} Everything up to there is kept."
            : interrupted ? $"Stopped in step {run.StepIndex + 1} of {scenario.Steps.Count}; everything up to there is kept."
            : items.All(item => item.Pass) ? "Every expectation held."
            : $"{items.Count(item => !item.Pass)} expectation(s) failed.";
        AnsiConsole.WriteLine(
            $"{verdict} Results: {folder}{Path.DirectorySeparatorChar} (result.json, trace.bdf.csv, events.jsonl, report.html, junit.xml)");
    }

    private static void PrintPhases(IReadOnlyList<Phase> phases)
    {
        Table table = new Table().Border(TableBorder.Simple).Title("What happened and why (simulation)");
        table.AddColumns("from", "state", "for", "mAh", "current set by", "ended because");

        foreach (Phase phase in phases)
        {
            table.AddRow(
                Number.Clock(phase.StartSeconds),
                Words.Of(phase.State),
                Number.Clock(phase.Seconds),
                Number.Fixed(phase.AmpereHours * 1e3, 2),
                Markup.Escape(phase.Limiters()),
                Markup.Escape(phase.Why));
        }

        AnsiConsole.Write(table);
    }
}
