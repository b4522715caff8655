using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Reporting;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Validation;

/// <summary>The validation as one self-contained page, for a screen, a phone and paper.</summary>
public static class ValidationReport
{
    private const string Style = """
        h2 small { font-weight: 400; font-size: 0.65em; color: #555; }
        td { overflow-wrap: anywhere; }
        table.findings { table-layout: fixed; }
        table.findings td { border-bottom: 0; padding-bottom: 0; }
        table.findings th:nth-child(1) { width: 38%; } table.findings th:nth-child(2) { width: 14%; } table.findings th:nth-child(3) { width: 17%; }
        table.findings th:nth-child(4) { width: 13%; } table.findings th:nth-child(5) { width: 18%; }
        table.findings td.number { white-space: nowrap; }
        table.findings th:nth-child(2), table.findings th:nth-child(3) { text-align: right; }
        table.findings tbody { border-bottom: 1px solid #ddd; break-inside: avoid; }
        table.findings tr.source td { color: #555; font-size: 0.85em; padding-bottom: 0.4rem; }
        code { color: #555; font-size: 0.85em; overflow-wrap: anywhere; }
        .warn { color: #9a5b00; font-weight: 600; }
        @media screen and (max-width: 600px) {
          table.findings thead { display: none; }
          table.findings tr { display: flex; flex-wrap: wrap; column-gap: 0.6rem; }
          table.findings td { padding: 0.1rem 0; }
          table.findings td:first-child { flex-basis: 100%; }
          table.findings tbody { display: block; padding: 0.4rem 0; }
          table.findings td:nth-child(3):not(:empty)::before { content: "target "; color: #555; }
          table.findings td:nth-child(5) { margin-left: auto; }
        }
        """;

    /// <summary>Writes the page.</summary>
    public static void Write(string path, RunIdentity identity, ValidationSummary result)
    {
        HtmlReport report = new(
            "Validation of the simulated cell",
            "Simulation: the physics of the cell against closed forms and against what the paper reports. Nothing here was measured on hardware.",
            Style);
        report.Add($"<p><strong>{Verdict.Count(result)}</strong></p>\n");
        report.AddList("Experiments that failed", [.. result.Errors.Select(error => $"{error.Where}: {error.Message}")]);
        report.AddList("Experiments that were stopped or not begun", result.Stopped);

        foreach (TargetKind kind in Verdict.Kinds)
        {
            List<Finding> findings = [.. result.Findings.Where(finding => finding.Target.Kind == kind)];

            if (findings.Count > 0)
            {
                report.Add(FindingRows.Draw(kind, findings));
            }
        }

        report.AddList("Remarks", [.. result.Records.SelectMany(record => (record.Outcome?.Remarks ?? []).Select(text => $"{record.Name}: {text}"))]);

        report.AddPictures("Pictures", result.Pictures);
        report.Add(ParameterRows.Draw(ParameterList.Of(DesignCatalogue.All)));
        report.AddProvenance(identity, [("finished experiments", $"{result.Records.Count(record => record.Outcome is not null)}")]);
        report.Write(path);
    }
}
