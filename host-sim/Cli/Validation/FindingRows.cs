using System.Text;
using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Reporting;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Validation;

/// <summary>The findings of a kind as an HTML table: a line with the numbers, and below it where the target comes from.</summary>
public static class FindingRows
{
    /// <summary>Draws the table below a headline.</summary>
    public static string Draw(TargetKind kind, IReadOnlyList<Finding> findings)
    {
        StringBuilder html = new();
        int held = findings.Count(finding => finding.Pass);
        string count = kind == TargetKind.Reported ? $"{findings.Count}" : $"{held} of {findings.Count} held";
        html.Append($"<h2 id=\"{kind.ToString().ToLowerInvariant()}\">{kind} <small>{count}; {Verdict.Meaning(kind)}</small></h2>\n");
        html.Append("<table class=\"findings\">\n<thead><tr>");
        html.Append("<th>result</th><th>value</th><th>target</th><th>unit</th><th>verdict</th></tr></thead>\n");

        foreach (Finding finding in findings)
        {
            AddRows(html, finding, ValidationItems.Of(finding));
        }

        return html.Append("</table>\n").ToString();
    }

    private static void AddRows(StringBuilder html, Finding finding, ResultItem item)
    {
        string verdict = Verdict.Of(finding);
        string style = verdict switch
        {
            "held" => "pass",
            "MISSED" => "fail",
            "reported" => "note",
            _ => "warn",
        };
        html.Append($"<tbody id=\"{HtmlReport.Escape(item.Id)}\"><tr>");
        html.Append($"<td>{HtmlReport.Escape(item.Name)}<br><code>{HtmlReport.Escape(item.Id)}</code></td>");
        html.Append($"<td class=\"number\">{(item.Shown.Length > 0 ? item.Shown : "not measured")}</td>");
        html.Append($"<td class=\"number\">{HtmlReport.Escape(item.Expectation)}</td>");
        html.Append($"<td>{(item.Unit == "1" ? string.Empty : HtmlReport.Escape(item.Unit))}</td>");
        html.Append($"<td><span class=\"{style}\">{verdict}</span></td></tr>\n");
        string remark = finding.Remark.Length > 0 ? $"<br>{HtmlReport.Escape(finding.Remark)}" : string.Empty;
        html.Append($"<tr class=\"source\"><td colspan=\"5\">{HtmlReport.Escape(finding.Target.Source)}{remark}</td></tr></tbody>\n");
    }
}
