using System.Globalization;
using System.Net;
using System.Text;

namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>Collects the lines of an SVG picture.</summary>
public sealed class SvgWriter
{
    private readonly StringBuilder _svg = new();

    /// <summary>Starts a picture on white ground.</summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="label">What it shows, for those who do not see it.</param>
    public SvgWriter(double width, double height, string label)
    {
        string box = $"viewBox=\"0 0 {F(width)} {F(height)}\"";
        string role = $"role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\"";
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" {box} {role} font-family=\"system-ui, sans-serif\" font-size=\"13\">");
        Line("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
    }

    /// <summary>A length or place with as many decimals as a screen can show.</summary>
    public static string F(double value)
    {
        return Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Adds a line of SVG.</summary>
    public void Line(string text)
    {
        _svg.Append(text).Append('\n');
    }

    /// <summary>Adds a straight line.</summary>
    public void Stroke(double x1, double y1, double x2, double y2, string attributes)
    {
        Line($"<line x1=\"{F(x1)}\" y1=\"{F(y1)}\" x2=\"{F(x2)}\" y2=\"{F(y2)}\" {attributes}/>");
    }

    /// <summary>Adds text; it is escaped here.</summary>
    public void Text(double x, double y, string text, string attributes = "fill=\"#444444\"")
    {
        Line($"<text x=\"{F(x)}\" y=\"{F(y)}\" {attributes}>{WebUtility.HtmlEncode(text)}</text>");
    }

    /// <summary>Ends the picture.</summary>
    public string Close()
    {
        return _svg.Append("</svg>\n").ToString();
    }
}
