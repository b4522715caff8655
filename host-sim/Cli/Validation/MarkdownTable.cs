using System.Globalization;
using System.Text;
using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Validation;

/// <summary>The validation as a page of Markdown, for the repository.</summary>
public static class MarkdownTable
{
    /// <summary>Draws the page.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="command">Command line that makes the page again.</param>
    public static string Draw(ValidationSummary result, string command)
    {
        StringBuilder page = new("# Validation of the simulated cell\n\n");
        page.Append($"Made by `{command}`; simulation throughout.\n\n{Verdict.Count(result)}\n");

        foreach (TargetKind kind in Verdict.Kinds)
        {
            List<Finding> findings = [.. result.Findings.Where(finding => finding.Target.Kind == kind)];

            if (findings.Count > 0)
            {
                page.Append($"\n## {kind}: {Verdict.Meaning(kind)}\n\n");
                page.Append("| id | what | value | target | unit | verdict | remark |\n|---|---|---|---|---|---|---|\n");
                page.Append(string.Concat(findings.Select(Row)));
            }
        }

        page.Append("\n## Remarks\n\n");

        foreach (ExperimentRecord record in result.Records)
        {
            page.Append(string.Concat((record.Outcome?.Remarks ?? []).Select(text => $"- {record.Name}: {text}\n")));
        }

        return page.ToString();
    }

    private static string Row(Finding finding)
    {
        ResultItem item = ValidationItems.Of(finding);
        string value = double.IsFinite(finding.Value) ? finding.Value.ToString("G4", CultureInfo.InvariantCulture) : "-";
        return $"| `{item.Id}` | {item.Name} | {value} | {item.Expectation} | {item.Unit} | {Verdict.Of(finding)} | {finding.Remark} |\n";
    }
}
