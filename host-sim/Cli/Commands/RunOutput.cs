using InvertedAnodeBms.Cli.Reporting;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Simulation;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>The five files of a run. Trace and events grow as things happen; the others are written whole at the end.</summary>
public sealed class RunOutput : IDisposable
{
    private readonly string _folder;
    private readonly TraceFile _trace;
    private readonly EventLog _events;
    private readonly List<TraceRow> _rows = [];

    /// <summary>Creates the folder and removes what an earlier run left in it.</summary>
    public RunOutput(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);

        foreach (string name in new[] { "result.json", "report.html", "junit.xml" })
        {
            File.Delete(Path.Combine(folder, name));
        }

        _trace = new TraceFile(Path.Combine(folder, "trace.bdf.csv"));
        _events = new EventLog(Path.Combine(folder, "events.jsonl"));
    }

    /// <summary>Events so far.</summary>
    public IReadOnlyList<LoggedEvent> Events => _events.Events;

    /// <summary>Connects the files to a run.</summary>
    public void Follow(ClosedLoop run)
    {
        run.OnEvent = _events.Add;
        run.OnTrace = row =>
        {
            _rows.Add(row);
            _trace.Write(row);
        };
    }

    /// <summary>Draws the picture of what was recorded.</summary>
    /// <param name="scenario">What was run.</param>
    /// <param name="width">Width in pixels.</param>
    public string Draw(Scenario scenario, double width = TimeChart.Wide)
    {
        return RunCharts.Draw($"{scenario.Name} on {scenario.Board} (simulation)", _rows, Words.Of(scenario.Cells), width);
    }

    /// <summary>Writes the files that need the whole run.</summary>
    public void Finish(RunIdentity identity, Scenario scenario, ClosedLoop run, bool interrupted, IReadOnlyList<ResultItem> items)
    {
        AtomicFile.Write(Path.Combine(_folder, "result.json"), path => ResultFile.Write(path, identity, interrupted, items));
        AtomicFile.Write(Path.Combine(_folder, "junit.xml"), path => JunitFile.Write(path, identity, interrupted, items));

        HtmlReport report = new(
            $"{scenario.Name}: firmware in closed loop",
            "Simulation: the firmware that is flashed, unmodified, on a virtual ESP32 with a simulated pack. Nothing here was measured on hardware."
            + (run.Failure is not null ? $" {run.Failure}" : interrupted ? " The run was stopped before its end." : string.Empty));
        report.AddVerdict(items);
        report.AddChart("What happened", width => Draw(scenario, width));
        report.AddFacts(run.Phases.Phases.Select(phase => ($"{Number.Clock(phase.StartSeconds)}  {Words.Of(phase.State)}", Describe(phase))));
        report.AddResults(items);
        report.AddEvents(_events.Events);
        report.AddProvenance(identity, Parameters(scenario, run));
        AtomicFile.Write(Path.Combine(_folder, "report.html"), report.Write);
    }

    private static IEnumerable<(string Name, string Value)> Parameters(Scenario scenario, ClosedLoop run)
    {
        yield return ("cells", Words.Of(scenario.Cells));
        yield return ("surroundings", $"{Number.Short(scenario.AmbientCelsius)} degC at the beginning");
        yield return ("steps", string.Join("; ", scenario.Steps.Select(step => step.Sentence)));

        if (scenario.Faults.Count > 0)
        {
            yield return ("faults", string.Join("; ", scenario.Faults.Select(fault => fault.Label)));
        }

        yield return ("simulated time", Number.Clock(run.Seconds));
    }

    private static string Describe(Phase phase)
    {
        string limiters = phase.Limiters();
        string between = limiters.Length > 0 ? "; " : string.Empty;
        return $"{Number.Clock(phase.Seconds)} h, {Number.Fixed(phase.AmpereHours * 1e3, 2)} mAh; {limiters}{between}ended: {phase.Why}";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _trace.Dispose();
        _events.Dispose();
    }
}
