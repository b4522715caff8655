using InvertedAnodeBms.Cli.Detect.Scoring;
using InvertedAnodeBms.Cli.Detect.Sensing;
using InvertedAnodeBms.Cli.Detect.Truth;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Detect.Report;

/// <summary>Shares found, a row for each front end and class, a column for each resistance: for the terminal and for the report.</summary>
public static class RateTable
{
    /// <summary>Headings.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        ["front end", "contacts of", .. DetectPlan.Ohms.Select(ohms => ohms < 1000 ? $"{ohms}" : $"{ohms / 1000} k")];

    /// <summary>Rows: counts of shorts found and of shorts that count, and the median delay in s.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(DetectSummary result)
    {
        foreach (FrontEndModel model in result.Settings.FrontEnds)
        {
            yield return Row(result, model.Name, ">= 2 samples", Detector.Alarm, DipClasses.Promised);

            foreach (DipClass kind in Enum.GetValues<DipClass>())
            {
                yield return Row(result, model.Name, DipClasses.NameOf(kind), Detector.Alarm, [kind]);
            }

            foreach (PhaseKind use in Enum.GetValues<PhaseKind>())
            {
                yield return Row(result, model.Name, $">= 2, {NameOf(use)}", Detector.Alarm, DipClasses.Promised, use);
            }

            yield return Row(result, model.Name, ">= 2, level 1", Detector.Suspicion, DipClasses.Promised);
            yield return Row(result, model.Name, ">= 2, 1-RC", Detector.Cusum, DipClasses.Promised);
            yield return Row(result, model.Name, ">= 2, dV/dt", Detector.Fall, DipClasses.Promised);
        }
    }

    private static IReadOnlyList<string> Row(
        DetectSummary result, string frontEnd, string label, Detector detector, IReadOnlyList<DipClass> kinds, PhaseKind? use = null)
    {
        return [frontEnd, label, .. DetectPlan.Ohms.Select(ohms => Cell(detector.Count(
            result.Episodes(frontEnd, ohms, kinds).Where(outcome => use is null || outcome.Use == use))))];
    }

    private static string NameOf(PhaseKind use)
    {
        return use switch
        {
            PhaseKind.Charge => "charging",
            PhaseKind.Discharge => "discharging",
            _ => "at rest",
        };
    }

    private static string Cell(DetectionCount count)
    {
        string delay = count.MedianSeconds is { } seconds ? $" {Number.Fixed(seconds, 0)}s" : string.Empty;
        return count.Total == 0 ? "-" : $"{count.Found}/{count.Total}{delay}";
    }
}
