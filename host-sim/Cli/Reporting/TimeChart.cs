using System.Globalization;
using System.Net;
using System.Text;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>Stacked panels over one time axis, as a self-contained SVG picture.</summary>
public sealed class TimeChart
{
    /// <summary>Usual width in pixels.</summary>
    public const double Wide = 900;

    /// <summary>Width for a phone.</summary>
    public const double Narrow = 400;

    private const double AcrossPerTick = 82;
    private const double LineHeight = 17;
    private const double FontSize = 12;
    private const double TitleSize = 15;
    private const double Bold = 1.12;
    private const double Left = 62;
    private const double Right = 16;
    private const double FirstTop = 40;
    private const double PanelHeight = 150;
    private const double PanelGap = 34;
    private const double StripHeight = 18;
    private const double Bottom = 44;
    private const int MostPoints = 1200;

    private readonly StringBuilder _svg = new();
    private readonly double _width;
    private double _top = FirstTop;

    private TimeChart(double width)
    {
        _width = width;
    }

    /// <summary>Draws the picture.</summary>
    /// <param name="title">Headline.</param>
    /// <param name="axis">Name of the shared axis, such as "time / h".</param>
    /// <param name="panels">Panels from top to bottom.</param>
    /// <param name="spans">States, drawn as a strip below the headline; may be empty.</param>
    /// <param name="note">A line below the strip; may be empty.</param>
    /// <param name="width">Width in pixels.</param>
    public static string Draw(
        string title, string axis, IReadOnlyList<ChartPanel> panels, IReadOnlyList<ChartSpan> spans, string note = "", double width = Wide)
    {
        return new TimeChart(width).Render(title, axis, panels, spans, note);
    }

    private string Render(string title, string axisTitle, IReadOnlyList<ChartPanel> panels, IReadOnlyList<ChartSpan> spans, string note)
    {
        ChartSeries[] drawn = [.. panels.SelectMany(panel => panel.Series).Where(series => series.X.Length > 0)];
        double from = drawn.Select(series => series.X[0]).DefaultIfEmpty(0).Min();
        double to = drawn.Select(series => series.X[^1]).DefaultIfEmpty(1).Max();
        from = from < (to - from) * 0.01 ? Math.Min(0, from) : from;
        ChartAxis time = new(from, to, Left, _width - Right);
        IReadOnlyList<string> titles = TextFlow.Fold(title, _width - Left - Right, TitleSize * Bold);
        IReadOnlyList<string> notes = TextFlow.Fold(note, _width - Left - Right, FontSize);
        PanelHeader[] headers = [.. panels.Select(panel => new PanelHeader(panel, _width - Left - Right))];
        _top = FirstTop + (Math.Max(0, titles.Count - 1) * LineHeight);
        double top = _top + (spans.Count > 0 ? StripHeight + 22 : 0) + (Math.Max(0, notes.Count - 1) * LineHeight);
        double height = top + (panels.Count * (PanelHeight + PanelGap)) + headers.Sum(header => header.MoreHeight) + Bottom;

        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {F(_width)} {F(height)}\" role=\"img\" "
            + $"aria-label=\"{Escape(title)}\" font-family=\"system-ui, sans-serif\" font-size=\"12\">");
        Line("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        Lines(titles, 22, $"font-size=\"{F(TitleSize)}\" font-weight=\"600\" fill=\"#1a1a1a\"");
        DrawStrip(time, spans);
        Lines(notes, _top + StripHeight + 18, "fill=\"#555\"");

        for (int i = 0; i < panels.Count; i++)
        {
            top += PanelGap + headers[i].MoreHeight;
            DrawPanel(panels[i], headers[i], time, top);
            top += PanelHeight;
        }

        foreach (double tick in time.Ticks(AcrossTicks))
        {
            Line($"<text x=\"{F(time.Pixel(tick))}\" y=\"{F(top + 16)}\" text-anchor=\"middle\" fill=\"#555\">{Number.Short(tick)}</text>");
        }

        Line($"<text x=\"{F((Left + _width - Right) / 2)}\" y=\"{F(top + 34)}\" text-anchor=\"middle\" fill=\"#1a1a1a\">{Escape(axisTitle)}</text>");
        Line("</svg>");
        return _svg.ToString();
    }

    private int AcrossTicks => Math.Max(3, (int)((_width - Left - Right) / AcrossPerTick));

    private void Lines(IReadOnlyList<string> lines, double y, string attributes)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            Line($"<text x=\"{F(Left)}\" y=\"{F(y + (i * LineHeight))}\" {attributes}>{Escape(lines[i])}</text>");
        }
    }

    private void DrawStrip(ChartAxis time, IReadOnlyList<ChartSpan> spans)
    {
        foreach (ChartSpan span in spans)
        {
            double left = time.Pixel(span.From);
            double width = Math.Max(0.5, time.Pixel(span.To) - left);
            Line($"<rect x=\"{F(left)}\" y=\"{F(_top)}\" width=\"{F(width)}\" height=\"{F(StripHeight)}\" fill=\"{span.Color}\">"
                + $"<title>{Escape(span.Label)}</title></rect>");

            if (width > (span.Label.Length * 6.5) + 6)
            {
                Line($"<text x=\"{F(left + (width / 2))}\" y=\"{F(_top + 13)}\" text-anchor=\"middle\" font-size=\"11\" fill=\"#1a1a1a\">"
                    + $"{Escape(span.Label)}</text>");
            }
        }
    }

    private void DrawPanel(ChartPanel panel, PanelHeader header, ChartAxis time, double top)
    {
        (double low, double high) = Range(panel);
        ChartAxis axis = new(low, high, top + PanelHeight, top);

        foreach (double tick in time.Ticks(AcrossTicks))
        {
            string x = F(time.Pixel(tick));
            Line($"<line x1=\"{x}\" x2=\"{x}\" y1=\"{F(top)}\" y2=\"{F(top + PanelHeight)}\" stroke=\"#eeeeee\"/>");
        }

        foreach (double tick in axis.Ticks(5))
        {
            Line($"<line x1=\"{F(Left)}\" x2=\"{F(_width - Right)}\" y1=\"{F(axis.Pixel(tick))}\" y2=\"{F(axis.Pixel(tick))}\" stroke=\"#eeeeee\"/>");
            Line($"<text x=\"{F(Left - 6)}\" y=\"{F(axis.Pixel(tick) + 4)}\" text-anchor=\"end\" fill=\"#555\">"
                + $"{Number.Short(Math.Round(tick, 9))}</text>");
        }

        string width = F(_width - Left - Right);
        Line($"<rect x=\"{F(Left)}\" y=\"{F(top)}\" width=\"{width}\" height=\"{F(PanelHeight)}\" fill=\"none\" stroke=\"#999999\"/>");

        foreach (ChartSeries series in panel.Series)
        {
            DrawSeries(series, time, axis);
        }

        _svg.Append(header.Draw(Left, top));
    }

    private void DrawSeries(ChartSeries series, ChartAxis time, ChartAxis axis)
    {
        if (series.X.Length == 0)
        {
            return;
        }

        if (series.Upper is { } upper)
        {
            string there = Points(series.X, series.Y, time, axis, reverse: false);
            string back = Points(series.X, upper, time, axis, reverse: true);
            Line($"<polygon points=\"{there} {back}\" fill=\"{series.Color}\" opacity=\"0.2\" stroke=\"none\"/>");
            return;
        }

        string points = Points(series.X, series.Y, time, axis, reverse: false);
        Line($"<polyline points=\"{points}\" fill=\"none\" stroke=\"{series.Color}\" stroke-width=\"1.5\" stroke-linejoin=\"round\"{Dash(series)}/>");
    }

    private static string Points(double[] x, double[] y, ChartAxis time, ChartAxis axis, bool reverse)
    {
        IEnumerable<int> indices = Thin(y);
        return string.Join(' ', (reverse ? indices.Reverse() : indices).Select(i => $"{F(time.Pixel(x[i]))},{F(axis.Pixel(y[i]))}"));
    }

    /// <summary>Keeps the lowest and the highest point of every stretch, so that thinning hides no spike.</summary>
    private static List<int> Thin(double[] y)
    {
        if (y.Length <= MostPoints)
        {
            return [.. Enumerable.Range(0, y.Length)];
        }

        List<int> kept = [0];
        int stretches = MostPoints / 2;

        for (int s = 0; s < stretches; s++)
        {
            int from = (int)((long)y.Length * s / stretches);
            int to = (int)((long)y.Length * (s + 1) / stretches);
            int low = from;
            int high = from;

            for (int i = from; i < to; i++)
            {
                low = y[i] < y[low] ? i : low;
                high = y[i] > y[high] ? i : high;
            }

            kept.Add(Math.Min(low, high));
            kept.Add(Math.Max(low, high));
        }

        kept.Add(y.Length - 1);
        return kept;
    }

    private static (double Low, double High) Range(ChartPanel panel)
    {
        double low = double.MaxValue;
        double high = double.MinValue;

        foreach (ChartSeries series in panel.Series)
        {
            foreach (double value in series.Y.Concat(series.Upper ?? []))
            {
                low = Math.Min(low, value);
                high = Math.Max(high, value);
            }
        }

        if (low > high)
        {
            return (0, panel.SmallestSpan);
        }

        double missing = Math.Max(0, panel.SmallestSpan - (high - low));
        double margin = (high - low + missing) * 0.05;
        return (low - (missing / 2) - margin, high + (missing / 2) + margin);
    }

    private static string Dash(ChartSeries series)
    {
        return series.Dashed ? " stroke-dasharray=\"5 4\"" : string.Empty;
    }

    private static string Escape(string text)
    {
        return WebUtility.HtmlEncode(text);
    }

    private static string F(double value)
    {
        return Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
    }

    private void Line(string text)
    {
        _svg.Append(text).Append('\n');
    }
}
