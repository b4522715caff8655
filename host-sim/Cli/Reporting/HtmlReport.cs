using System.Net;
using System.Text;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>A report as one self-contained page: what it was, what came out, pictures, events.</summary>
public sealed class HtmlReport
{
    private const string Style = """
        body { font-family: system-ui, sans-serif; margin: 2rem auto; max-width: 960px; padding: 0 1rem; color: #1a1a1a; line-height: 1.45; }
        table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
        th, td { border-bottom: 1px solid #ddd; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
        td.number { text-align: right; font-variant-numeric: tabular-nums; }
        .pass { color: #15803d; } .fail { color: #b91c1c; font-weight: 600; } .note { color: #555; }
        svg { width: 100%; height: auto; }
        """;

    private readonly StringBuilder _html = new();

    /// <summary>Starts a page.</summary>
    /// <param name="title">Headline.</param>
    /// <param name="note">What kind of data this is, in a sentence or two.</param>
    /// <param name="head">Further lines of the page's head, such as styles.</param>
    public HtmlReport(string title, string note, string head = "")
    {
        _html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").Append(Escape(title)).Append("</title>\n<style>\n");
        _html.Append(Style).Append("\n</style>").Append(head).Append("</head><body>\n<h1>").Append(Escape(title)).Append("</h1>\n");
        _html.Append("<p class=\"note\">").Append(Escape(note)).Append("</p>\n");
    }

    /// <summary>Adds a table of facts.</summary>
    public void AddFacts(IEnumerable<(string Name, string Value)> facts)
    {
        _html.Append("<table>\n");

        foreach ((string name, string value) in facts)
        {
            _html.Append($"<tr><th>{Escape(name)}</th><td>{Escape(value)}</td></tr>\n");
        }

        _html.Append("</table>\n");
    }

    /// <summary>Adds the table of results.</summary>
    public void AddResults(IReadOnlyList<ResultItem> items)
    {
        _html.Append("<h2>Results</h2>\n<table>\n<tr><th>result</th><th>value</th><th>unit</th><th>expected</th><th></th></tr>\n");

        foreach (ResultItem item in items)
        {
            string verdict = item.Kind == ResultKind.Measurement ? string.Empty
                : item.Pass ? "<span class=\"pass\">held</span>"
                : "<span class=\"fail\">failed</span>";
            string value = item.Value is { } number ? Number.Short(number) : "-";
            string expected = item.Seen.Length > 0 ? $"seen: {item.Seen}" : item.Expectation;
            _html.Append($"<tr><td>{Escape(item.Name)}</td><td class=\"number\">{value}</td><td>{Escape(item.Unit)}</td>");
            _html.Append($"<td>{Escape(expected)}</td><td>{verdict}</td></tr>\n");
        }

        _html.Append("</table>\n");
    }

    /// <summary>Adds a part that is already HTML.</summary>
    public void Add(string html)
    {
        _html.Append(html);
    }

    /// <summary>Adds a list of sentences below a headline; nothing when there are none.</summary>
    public void AddList(string heading, IReadOnlyList<string> sentences)
    {
        if (sentences.Count > 0)
        {
            _html.Append($"<h2>{Escape(heading)}</h2>\n<ul>\n");
            _html.AppendJoin(string.Empty, sentences.Select(sentence => $"<li>{Escape(sentence)}</li>\n"));
            _html.Append("</ul>\n");
        }
    }

    /// <summary>Adds a picture that is already SVG.</summary>
    public void AddPicture(string heading, string svg)
    {
        _html.Append($"<h2>{Escape(heading)}</h2>\n").Append(svg);
    }

    /// <summary>Adds the list of events.</summary>
    public void AddEvents(IReadOnlyList<LoggedEvent> events)
    {
        _html.Append("<h2>Events</h2>\n<table>\n<tr><th>time</th><th>from</th><th>what</th></tr>\n");

        foreach (LoggedEvent entry in events)
        {
            _html.Append($"<tr><td class=\"number\">{Number.Clock(entry.Seconds)}</td>");
            _html.Append($"<td>{Escape(entry.Source)}</td><td>{Escape(entry.Text)}</td></tr>\n");
        }

        _html.Append("</table>\n");
    }

    /// <summary>Writes the page.</summary>
    public void Write(string path)
    {
        File.WriteAllText(path, _html + "</body></html>\n");
    }

    /// <summary>Text as it may stand in a page.</summary>
    public static string Escape(string text)
    {
        return WebUtility.HtmlEncode(text);
    }
}
