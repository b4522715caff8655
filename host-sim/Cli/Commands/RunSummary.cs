using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Simulation;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>The end of a run on the terminal: what happened and why, the numbers, where the files are.</summary>
public static class RunSummary
{
    /// <summary>Prints it.</summary>
    public static void Print(ScenarioRun run)
    {
        ClosedLoop loop = run.Loop;
        PrintPhases(loop.Phases.Phases);
        ResultTable.Print(run.Items);
        string wall = Number.Fixed(run.WallSeconds, 1);
        string speed = Number.Fixed(loop.Seconds / Math.Max(1e-3, run.WallSeconds), 0);
        AnsiConsole.WriteLine(
            $"{Number.Clock(loop.Seconds)} h simulated in {wall} s ({speed} x real time, calibration and files included).");
        string verdict = loop.Failure is not null ? $"{loop.Failure} Everything up to there is kept."
            : run.Interrupted ? $"Stopped in step {loop.StepIndex + 1} of {run.Scenario.Steps.Count}; everything up to there is kept."
            : run.Held ? "Every expectation held."
            : $"{run.Items.Count(item => !item.Pass)} expectation(s) failed.";
        string known = !run.Held && run.Scenario.KnownDefect.Length > 0 ? $" Known defect: {run.Scenario.KnownDefect}" : string.Empty;
        string files = $"{run.Folder}{Path.DirectorySeparatorChar} (result.json, trace.bdf.csv, events.jsonl, report.html, junit.xml)";
        AnsiConsole.WriteLine($"{verdict}{known} Results: {files}");
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
