using System.Net;
using System.Text;

namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>What stands above a panel: its title and, on the same line where there is room, the names of its series.</summary>
public sealed class PanelHeader
{
    private const double LineHeight = 16;
    private const double LetterWidth = 6.4;
    private const double BoldFontSize = 13;
    private const double SampleWidth = 20;
    private const double EntryGap = 20;
    private const double FirstLine = 6;

    private readonly ChartPanel _panel;
    private readonly IReadOnlyList<string> _title;
    private readonly (double X, int Row)[] _places;
    private readonly int _rows;

    /// <summary>Finds room.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="width">Width to fill.</param>
    public PanelHeader(ChartPanel panel, double width)
    {
        _panel = panel;
        _title = TextFlow.Fold(panel.Title, width, BoldFontSize);
        _places = new (double X, int Row)[panel.Series.Count];
        double all = panel.Series.Sum(WidthOf);
        bool besideTitle = _title.Count == 1 && TextFlow.Width(panel.Title, BoldFontSize) + EntryGap + all <= width;
        double x = besideTitle ? width - all + EntryGap : 0;
        int row = besideTitle ? 0 : 1;

        for (int i = 0; i < _places.Length; i++)
        {
            if (x > 0 && x + WidthOf(panel.Series[i]) - EntryGap > width + 1)
            {
                x = 0;
                row++;
            }

            _places[i] = (x, row);
            x += WidthOf(panel.Series[i]);
        }

        _rows = _places.Length == 0 ? 0 : row;
    }

    /// <summary>Height in pixels beyond one line.</summary>
    public double MoreHeight => (_title.Count - 1 + _rows) * LineHeight;

    /// <summary>Draws it as lines of SVG.</summary>
    /// <param name="left">Left edge.</param>
    /// <param name="bottom">Upper edge of the panel.</param>
    public string Draw(double left, double bottom)
    {
        StringBuilder svg = new();
        double last = bottom - FirstLine;
        double titleLast = last - (_rows * LineHeight);

        for (int i = 0; i < _title.Count; i++)
        {
            Text(svg, left, titleLast - ((_title.Count - 1 - i) * LineHeight), _title[i], "font-weight=\"600\" fill=\"#1a1a1a\"");
        }

        for (int i = 0; i < _places.Length; i++)
        {
            double x = left + _places[i].X;
            double y = last - ((_rows - _places[i].Row) * LineHeight);
            ChartSeries series = _panel.Series[i];
            svg.Append(series.Upper is null
                ? $"<line x1=\"{F(x)}\" x2=\"{F(x + 16)}\" y1=\"{F(y - 4)}\" y2=\"{F(y - 4)}\" "
                    + $"stroke=\"{series.Color}\" stroke-width=\"2\"{(series.Dashed ? " stroke-dasharray=\"5 4\"" : string.Empty)}/>\n"
                : $"<rect x=\"{F(x)}\" y=\"{F(y - 9)}\" width=\"16\" height=\"10\" fill=\"{series.Color}\" opacity=\"0.3\"/>\n");
            Text(svg, x + SampleWidth, y, series.Name, "fill=\"#333\"");
        }

        return svg.ToString();
    }

    private static double WidthOf(ChartSeries series)
    {
        return SampleWidth + (series.Name.Length * LetterWidth) + EntryGap;
    }

    private static void Text(StringBuilder svg, double x, double y, string text, string attributes)
    {
        svg.Append($"<text x=\"{F(x)}\" y=\"{F(y)}\" {attributes}>{WebUtility.HtmlEncode(text)}</text>\n");
    }

    private static string F(double value)
    {
        return SvgWriter.F(value);
    }
}
