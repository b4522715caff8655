using InvertedAnodeBms.Cli.Reporting;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Recordings;

namespace InvertedAnodeBms.Cli.Replay;

/// <summary>The files of a replay: events as they happen, result and report whole at the end.</summary>
public sealed class ReplayOutput : IDisposable
{
    private readonly string _folder;

    /// <summary>Creates the folder and removes what an earlier replay left in it.</summary>
    public ReplayOutput(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        File.Delete(Path.Combine(folder, "result.json"));
        File.Delete(Path.Combine(folder, "report.html"));
        Events = new EventLog(Path.Combine(folder, "events.jsonl"));
    }

    /// <summary>The event log.</summary>
    public EventLog Events { get; }

    /// <summary>Writes result and report.</summary>
    public void Finish(RunIdentity identity, string cell, Recording recording, ReplaySession session, IReadOnlyList<ResultItem> items)
    {
        bool interrupted = !session.Done;
        AtomicFile.Write(Path.Combine(_folder, "result.json"), path => ResultFile.Write(path, identity, interrupted, items));

        HtmlReport report = new(
            $"Replay of {recording.FileName}",
            "A recording of a real cell, led through the firmware's core open loop: the firmware sees, counts and judges, but changes nothing."
            + (interrupted ? " The replay was stopped before its end." : string.Empty));
        report.AddVerdict(items);
        report.AddChart("Recorded values and what the firmware made of them", width => ReplayCharts.Draw(recording.FileName, session.Rows, width));
        report.AddFacts(session.Trips.Select(trip => (Words.Of(trip.Id), Describe(trip))));
        report.AddResults(items);
        report.AddFacts(recording.Findings.Select(finding => (finding.Severity == FindingSeverity.Warning ? "Warning" : "Note", finding.ToString())));
        report.AddEvents(Events.Events);
        report.AddProvenance(identity, [("format", recording.FormatName), ("cell design", cell), ("rows", $"{session.RowCount}")]);
        AtomicFile.Write(Path.Combine(_folder, "report.html"), report.Write);
    }

    /// <summary>A trip in words.</summary>
    public static string Describe(Trip trip)
    {
        string verdict = trip.CalledFor switch
        {
            true => "the recorded value lies beyond the limit",
            false => "NOT called for by the recorded value",
            null => "no plain limit",
        };
        string values = $"{Number.Fixed(trip.Volts, 4)} V, {Number.Short(trip.Amperes)} A, {Number.Fixed(trip.Celsius, 1)} degC";
        return $"{Number.Clock(trip.Seconds)}, line {trip.Line}: {values}; {verdict}";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Events.Dispose();
    }
}
