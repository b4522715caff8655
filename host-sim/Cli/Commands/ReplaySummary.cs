using InvertedAnodeBms.Cli.Replay;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Recordings;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>The end of a replay on the terminal.</summary>
public static class ReplaySummary
{
    /// <summary>Prints it.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="session">What the firmware made of it.</param>
    /// <param name="items">The numbers.</param>
    /// <param name="folder">Where the files are.</param>
    /// <param name="assumedCelsius">Temperature that was assumed; null when it was recorded.</param>
    public static void Print(Recording recording, ReplaySession session, IReadOnlyList<ResultItem> items, string folder, double? assumedCelsius)
    {
        AnsiConsole.WriteLine($"{recording.FileName}: {recording.FormatName}, {recording.Count} rows");

        foreach (Finding finding in recording.Findings)
        {
            string color = finding.Severity == FindingSeverity.Warning ? "yellow" : "grey";
            AnsiConsole.MarkupLine($"[{color}]{Markup.Escape(finding.ToString())}[/]");
        }

        if (assumedCelsius is { } celsius)
        {
            AnsiConsole.WriteLine(
                $"No temperature was recorded: {Number.Short(celsius)} degC is assumed (--temperature). Temperature limits say nothing here.");
        }

        if (session.ShiftedRows > 0)
        {
            AnsiConsole.WriteLine($"{session.ShiftedRows} rows repeat the time of the row before and were led through a millisecond later.");
        }

        foreach (Trip trip in session.Trips)
        {
            AnsiConsole.WriteLine($"raised: {Words.Of(trip.Id)} at {ReplayOutput.Describe(trip)}");
        }

        AnsiConsole.WriteLine(
            $"soft shorts: {session.Shorts.Suspicions} suspicions, {session.Shorts.Alarms} alarms, {session.Shorts[0].Dips} dips");
        ResultTable.Print(items);
        string verdict = session.Done ? string.Empty : "Stopped before the end; everything up to there is kept. ";
        AnsiConsole.WriteLine($"{verdict}Results: {folder}{Path.DirectorySeparatorChar} (result.json, events.jsonl, report.html)");
    }
}
