using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Detect.Baselines;
using InvertedAnodeBms.Cli.Detect.Sensing;
using InvertedAnodeBms.Cli.Reporting;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Detect.Report;

/// <summary>A benchmark as one self-contained page.</summary>
public static class DetectReport
{
    private const int MostAlarms = 40;

    private static readonly string[] s_limits =
    [
        "Simulation only: shorts of fixed resistance in a model of the cell, noise and disturbances as assumed. None of it is a rate in the field.",
        "A short is found when the level rises while it is active. Delays count from its first contact; a median exists only when half are found.",
        "Shorts into which a detector was already speaking are left out of its count.",
        "The firmware's commands change nothing: all front ends share one truth. What its reactions would prevent is not simulated here.",
        "The thresholds of the baselines were set on the training set, to the lowest that gave no false alarm there. They are given the true charge "
            + "at the start, the true temperature and the true noise of the front end.",
    ];

    /// <summary>Writes the page.</summary>
    public static void Write(string path, RunIdentity identity, DetectSummary result, IReadOnlyList<ResultItem> items)
    {
        HtmlReport report = new(
            "Detectors of the firmware: sensitivity, delay, false alarms",
            "Simulation: the whole firmware behind five front ends, on simulated cells with shorts of known resistance and without. "
            + "Nothing here was measured on hardware." + (result.Interrupted ? " The benchmark was stopped before its end." : string.Empty));
        report.AddVerdict(items);
        report.AddList("Runs that failed", [.. result.Errors.Select(error => $"{error.Where}: {error.Message}")]);
        AddRates(report, result);
        report.AddPictures("Pictures", DetectPictures.Of(result));
        report.AddList(
            "False level-2 alarms",
            [.. result.Settings.FrontEnds.SelectMany(model => result.FalseAlarms(model.Name).Take(MostAlarms)).Select(AlarmSentence.Of)]);
        report.AddResults([.. items.Where(item => item.Judged || item.Id.Contains("per_1000h", StringComparison.Ordinal))]);
        AddFrontEnds(report, result);
        report.AddList("How to read it", s_limits);
        report.AddProvenance(
            identity,
            [
                ("set", result.Settings.Set == DetectSet.Training ? "training: thresholds may be set on it" : "held out: nothing was set on it"),
                ("finished runs", $"{result.Runs.Count}"),
            ]);
        report.Write(path);
    }

    private static void AddRates(HtmlReport report, DetectSummary result)
    {
        report.AddTable("Shorts found, by resistance in ohm: found / all that count, median delay", RateTable.Headings, RateTable.Rows(result));
    }

    private static void AddFrontEnds(HtmlReport report, DetectSummary result)
    {
        report.Add("<h2>Front ends</h2>\n");
        report.AddFacts(result.Settings.FrontEnds.Select(model =>
        {
            BaselineThresholds thresholds = BaselineThresholds.Of(model.Name);
            string baselines = $"baselines speak above {Number.Short(thresholds.Cusum)} sigma and {Number.Short(thresholds.Fall)} V/s";
            return (model.Name, $"{model.About}; sigma {Number.Short(model.SigmaVolts * 1e3)} mV. {model.Source}. {baselines}.");
        }));
    }
}
