using System.Net;
using System.Text;
using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Validation;

/// <summary>The parameters of the simulated cells as tables of the report: value, unit, how well known, source.</summary>
public static class ParameterRows
{
    /// <summary>Draws the tables.</summary>
    public static string Draw(IReadOnlyList<NamedParameter> parameters)
    {
        StringBuilder html = new("<h2>Parameters of the simulated cells</h2>\n");

        foreach (IGrouping<string, NamedParameter> group in parameters.GroupBy(entry => entry.Group))
        {
            html.Append($"<details><summary>{Escape(group.Key)}</summary>\n<table class=\"stack\">\n");
            html.Append("<thead><tr><th>parameter</th><th>value</th><th>unit</th><th>evidence</th><th>source</th></tr></thead>\n");

            foreach (NamedParameter entry in group)
            {
                html.Append($"<tr><td>{Escape(entry.Name)}</td>");
                html.Append($"<td data-label=\"value\" class=\"number\">{Number.Significant(entry.Parameter.Value)}</td>");
                html.Append($"<td data-label=\"unit\">{Escape(entry.Parameter.Unit)}</td>");
                html.Append($"<td data-label=\"evidence\">{entry.Parameter.Evidence.ToString().ToLowerInvariant()}</td>");
                html.Append($"<td data-label=\"source\">{Escape(entry.Parameter.Source)}</td></tr>\n");
            }

            html.Append("</table></details>\n");
        }

        return html.ToString();
    }

    private static string Escape(string text)
    {
        return WebUtility.HtmlEncode(text);
    }
}
