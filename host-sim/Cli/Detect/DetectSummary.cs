using InvertedAnodeBms.Cli.Detect.Scoring;
using InvertedAnodeBms.Cli.Detect.Truth;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Detect;

/// <summary>What came out of a benchmark, counted.</summary>
public sealed class DetectSummary
{
    private readonly Dictionary<string, List<StationOutcome>> _byFrontEnd;

    /// <summary>Sums the runs up.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="runs">Finished runs, in their order.</param>
    /// <param name="errors">Runs that failed.</param>
    /// <param name="interrupted">It was stopped before its end.</param>
    public DetectSummary(DetectSettings settings, IReadOnlyList<RunOutcome> runs, IReadOnlyList<ToolError> errors, bool interrupted)
    {
        Settings = settings;
        Runs = runs;
        Errors = errors;
        Interrupted = interrupted;
        _byFrontEnd = settings.FrontEnds.ToDictionary(
            model => model.Name,
            model => runs.SelectMany(run => run.Stations).Where(station => station.FrontEnd == model.Name).ToList());
    }

    /// <summary>What was asked for.</summary>
    public DetectSettings Settings { get; }

    /// <summary>Finished runs.</summary>
    public IReadOnlyList<RunOutcome> Runs { get; }

    /// <summary>Runs that failed.</summary>
    public IReadOnlyList<ToolError> Errors { get; }

    /// <summary>It was stopped before its end.</summary>
    public bool Interrupted { get; }

    /// <summary>Everything one front end saw.</summary>
    public IReadOnlyList<StationOutcome> Of(string frontEnd)
    {
        return _byFrontEnd[frontEnd];
    }

    /// <summary>Cell-hours without a short that a front end watched.</summary>
    public double CleanHours(string frontEnd)
    {
        return Of(frontEnd).Sum(station => station.CleanHours);
    }

    /// <summary>Level-2 alarms without a short.</summary>
    public IEnumerable<FalseAlarm> FalseAlarms(string frontEnd)
    {
        return Of(frontEnd).SelectMany(station => station.FalseAlarms);
    }

    /// <summary>Shorts of a resistance and of some classes.</summary>
    public IReadOnlyList<EpisodeOutcome> Episodes(string frontEnd, double ohms, params IEnumerable<DipClass> kinds)
    {
        HashSet<DipClass> wanted = [.. kinds];
        return
        [
            .. Of(frontEnd)
                .SelectMany(station => station.Episodes)
                .Where(outcome => outcome.Episode.Ohms == ohms && wanted.Contains(outcome.Episode.Kind)),
        ];
    }
}
