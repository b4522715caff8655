using InvertedAnodeBms.Cli.Reporting;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Faults.Report;

/// <summary>A campaign as one self-contained page.</summary>
public static class FaultReport
{
    private const int MostCases = 400;
    private const int MostLeft = 60;
    private const string Style = "code { white-space: nowrap; }";

    /// <summary>Writes the page.</summary>
    public static void Write(string path, RunIdentity identity, FaultSummary result, IReadOnlyList<ResultItem> items)
    {
        HtmlReport report = new(
            "Fault injection: every fault in every state",
            "Simulation: the firmware of each board on a virtual ESP32 with equivalent-circuit cells; nothing here was measured on hardware. "
            + "What has to happen is a table of its own (host-sim/Cli/Faults/README.md)."
            + (result.Interrupted ? " The campaign was stopped before its end." : string.Empty),
            Style);
        report.AddVerdict(items);
        report.AddResults(items);
        report.AddList("Cases that could not be run", [.. result.Errors.Select(error => $"{error.Where}: {error.Message}")]);
        report.AddList("Cases that are not as they have to be, with the words that run each again", Failing(result));
        report.AddList("Trips before an injection", [.. Early(result)]);
        report.AddList("False trips in ordinary use", [.. result.Trips.Select(trip => trip.ToString())]);
        report.Add("<h2>Matrix</h2>\n");

        foreach (string board in Boards(result))
        {
            report.Add(HtmlReport.Figure(width => FaultMatrix.Draw(result, board, width), FaultMatrix.Wide, FaultMatrix.Narrow));
        }

        report.AddList("Left to the pack's protector", Left(result));
        report.AddProvenance(identity, [("boards", string.Join(", ", Boards(result)))]);
        report.Write(path);
    }

    /// <summary>Boards that took part.</summary>
    public static IEnumerable<string> Boards(FaultSummary result)
    {
        return result.Outcomes.Select(outcome => outcome.Case.Board).Distinct();
    }

    /// <summary>Sentences about failing cases, the worst first.</summary>
    public static IReadOnlyList<string> Failing(FaultSummary result)
    {
        return [.. result.Failing.Take(MostCases).Select(Sentence)];
    }

    /// <summary>Sentences about trips before an injection.</summary>
    public static IEnumerable<string> Early(FaultSummary result)
    {
        return result.Outcomes.Where(outcome => outcome.TripsBefore.Length > 0).Take(MostCases)
            .Select(outcome => $"{outcome.Case.Words}: {outcome.TripsBefore}");
    }

    private static string Sentence(CaseOutcome outcome)
    {
        return $"{FaultMatrix.NameOf(outcome.Verdict)}: iabms faults --only \"{outcome.Case.Words}\": {outcome.Text} ({outcome.Case.Expected.Why})";
    }

    private static IReadOnlyList<string> Left(FaultSummary result)
    {
        return
        [
            .. result.Outcomes.Where(outcome => outcome.LeftToProtector.Length > 0).Take(MostLeft)
                .Select(outcome => $"{outcome.Case.Words}: {outcome.LeftToProtector} ({outcome.Case.Expected.Why})"),
        ];
    }
}
