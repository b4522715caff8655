using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Scenarios;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>All scenarios on the terminal: what there are, and how they went.</summary>
public static class ScenarioTable
{
    /// <summary>Prints what there are.</summary>
    /// <returns>Exit code.</returns>
    public static int PrintList()
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumns("scenario", "about");

        foreach (Scenario scenario in ScenarioReader.Files().Select(ScenarioReader.Read))
        {
            string slow = scenario.Slow ? " (slow)" : string.Empty;
            table.AddRow(Markup.Escape(scenario.Name + slow), Markup.Escape(scenario.About));
        }

        AnsiConsole.Write(table);
        return ExitCode.Held;
    }

    /// <summary>Prints how they went.</summary>
    /// <param name="runs">Those that were run.</param>
    /// <param name="count">Those that there are.</param>
    public static void PrintRuns(IReadOnlyList<ScenarioRun> runs, int count)
    {
        Table table = new Table().Border(TableBorder.Simple).Title("Scenarios (simulation)");
        table.AddColumns("scenario", "simulated", "expectations", string.Empty, "what did not hold");

        foreach (ScenarioRun run in runs)
        {
            List<ResultItem> judged = [.. run.Items.Where(item => item.Judged)];
            IEnumerable<string> failed = judged.Where(item => !item.Pass).Select(Tell);
            string why = run.Interrupted ? run.Loop.Failure ?? "stopped" : string.Join("; ", failed);
            string known = !run.Held && run.Scenario.KnownDefect.Length > 0 ? $" (known: {run.Scenario.KnownDefect})" : string.Empty;
            table.AddRow(
                Markup.Escape(run.Scenario.Name),
                Number.Clock(run.Loop.Seconds),
                $"{judged.Count}",
                run.Held ? "[green]held[/]" : "[red]FAILED[/]",
                Markup.Escape(why + known));
        }

        AnsiConsole.Write(table);
        int held = runs.Count(run => run.Held);
        string rest = runs.Count < count ? $" Stopped: {count - runs.Count} not run." : string.Empty;
        AnsiConsole.WriteLine($"{held} of {runs.Count} scenarios held.{rest} Results of each: its folder (result.json, report.html, junit.xml ...).");
    }

    private static string Tell(ResultItem item)
    {
        string unit = item.Unit == "1" ? string.Empty : " " + item.Unit;
        return item.Seen.Length > 0 ? $"{item.Name}: {item.Seen}" : $"{item.Id} is {item.Shown}{unit}, expected {item.Expectation}";
    }
}
