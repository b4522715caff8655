using System.Globalization;
using System.Net;
using System.Text;
using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>A report as one self-contained page: what it was, what came out, pictures, events.</summary>
public sealed class HtmlReport
{
    private const int DenseFrom = 9;

    private readonly StringBuilder _html = new();

    /// <summary>Starts a page.</summary>
    /// <param name="title">Headline.</param>
    /// <param name="note">What kind of data this is, in a sentence or two.</param>
    /// <param name="style">Styles beside those of every report.</param>
    public HtmlReport(string title, string note, string style = "")
    {
        _html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").Append(Escape(title)).Append("</title>\n");
        _html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>\n").Append(ReportStyle.Text).Append(style);
        _html.Append("\n</style></head><body>\n<h1>").Append(Escape(title)).Append("</h1>\n");
        _html.Append("<p class=\"note\">").Append(Escape(note)).Append("</p>\n");
    }

    /// <summary>Adds how many expectations held.</summary>
    public void AddVerdict(IReadOnlyList<ResultItem> items)
    {
        ResultItem[] judged = [.. items.Where(item => item.Judged)];
        string verdict = judged.Length == 0
            ? "Nothing was expected: what follows was measured."
            : $"{judged.Count(item => item.Pass)} of {judged.Length} expectations held.";
        _html.Append($"<p><strong>{verdict}</strong></p>\n");
    }

    /// <summary>Adds what the report was made of: with the same it can be made again.</summary>
    /// <param name="identity">Verb, scenario, board, seed.</param>
    /// <param name="parameters">What else was set.</param>
    public void AddProvenance(RunIdentity identity, IEnumerable<(string Name, string Value)> parameters)
    {
        _html.Append("<h2>Provenance</h2>\n");
        AddFacts(
        [
            ("tool and firmware", $"{RunIdentity.Tool} {identity.Verb}, {RunIdentity.Firmware}"),
            ("data", identity.IsSimulation ? "simulation" : "measured"),
            (identity.Verb is "replay" or "log" ? "recording" : "scenario", identity.Scenario),
            .. identity.Board is { } board ? [("board", board)] : Array.Empty<(string, string)>(),
            ("seed", identity.Seed is { } seed ? $"{seed}" : "nothing was drawn"),
            .. parameters,
        ]);
    }

    /// <summary>Adds a table of facts.</summary>
    public void AddFacts(IEnumerable<(string Name, string Value)> facts)
    {
        _html.Append("<table class=\"facts\">\n");

        foreach ((string name, string value) in facts)
        {
            _html.Append($"<tr><th scope=\"row\">{Escape(name)}</th><td>{Escape(value)}</td></tr>\n");
        }

        _html.Append("</table>\n");
    }

    /// <summary>Adds the table of results.</summary>
    public void AddResults(IReadOnlyList<ResultItem> items)
    {
        AddTableOf("Results", "results", ["result", "value", "unit", "expected", "verdict"], items.Select(item => (string[])
        [
            Escape(item.Name),
            item.Value is { } number ? Number.Short(number) : "-",
            Escape(item.Unit == "1" ? string.Empty : item.Unit),
            Escape(item.Seen.Length > 0 ? $"seen: {item.Seen}" : item.Expectation),
            item.Kind == ResultKind.Measurement ? string.Empty
                : item.Pass ? "<span class=\"pass\">held</span>"
                : "<span class=\"fail\">failed</span>",
        ]));
    }

    /// <summary>Adds a table; on a phone each of its rows becomes a list.</summary>
    /// <param name="heading">Headline.</param>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="rows">Texts; nothing is added when there are none.</param>
    public void AddTable(string heading, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] escaped = [.. rows.Select(row => row.Select(Escape).ToArray())];

        if (escaped.Length > 0)
        {
            AddTableOf(heading, columns.Count >= DenseFrom ? "stack dense" : "stack", columns, escaped);
        }
    }

    /// <summary>Adds pictures beside each other, as far as they fit.</summary>
    /// <param name="heading">Headline.</param>
    /// <param name="pictures">The pictures; nothing is added when there are none.</param>
    public void AddPictures(string heading, IEnumerable<Picture> pictures)
    {
        string figures = string.Concat(pictures.Select(
            picture => Figure(width => CurveChart.Draw(picture, width), CurveChart.Wide, CurveChart.Narrow)));

        if (figures.Length > 0)
        {
            _html.Append($"<h2>{Escape(heading)}</h2>\n<div class=\"pictures\">\n{figures}</div>\n");
        }
    }

    /// <summary>Adds a picture, drawn for a screen and for a phone.</summary>
    /// <param name="heading">Headline.</param>
    /// <param name="draw">Draws it as SVG in a width.</param>
    public void AddChart(string heading, Func<double, string> draw)
    {
        _html.Append($"<h2>{Escape(heading)}</h2>\n").Append(Figure(draw, TimeChart.Wide, TimeChart.Narrow));
    }

    /// <summary>A picture in two widths, of which a page shows the one that fits.</summary>
    public static string Figure(Func<double, string> draw, double wide, double narrow)
    {
        return $"<figure><div class=\"wide\">{draw(wide)}</div><div class=\"narrow\">{draw(narrow)}</div></figure>\n";
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

    /// <summary>Adds the list of events.</summary>
    public void AddEvents(IReadOnlyList<LoggedEvent> events)
    {
        _html.Append("<h2>Events</h2>\n<table class=\"events\">\n<tr>");
        _html.Append("<th scope=\"col\">time</th><th scope=\"col\">from</th><th scope=\"col\">what</th></tr>\n");

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

    private void AddTableOf(string heading, string kind, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        _html.Append($"<h2>{Escape(heading)}</h2>\n<table class=\"{kind}\">\n<thead><tr>");
        _html.AppendJoin(string.Empty, columns.Select(column => $"<th scope=\"col\">{Escape(column)}</th>")).Append("</tr></thead>\n<tbody>\n");

        foreach (IReadOnlyList<string> row in rows)
        {
            _html.Append("<tr>");

            for (int i = 0; i < row.Count; i++)
            {
                bool isNumber = i > 0 && double.TryParse(row[i], CultureInfo.InvariantCulture, out _);
                string number = isNumber ? " class=\"number\"" : string.Empty;
                _html.Append($"<td data-label=\"{Escape(columns[i])}\"{number}>{row[i]}</td>");
            }

            _html.Append("</tr>\n");
        }

        _html.Append("</tbody></table>\n");
    }

    /// <summary>Text as it may stand in a page.</summary>
    public static string Escape(string text)
    {
        return WebUtility.HtmlEncode(text);
    }
}
