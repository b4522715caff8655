using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>The legend below a chart: entries side by side as far as they fit.</summary>
public sealed class CurveLegend
{
    private const double RowHeight = 20;
    private const double FontSize = 13;
    private const double SampleWidth = 30;
    private const double EntryGap = 18;

    private readonly List<(double X, int Row, int Curve, string Line)> _lines = [];
    private readonly IReadOnlyList<CurveStyle> _styles;
    private readonly HashSet<int> _begun = [];

    /// <summary>Places the entries.</summary>
    /// <param name="curves">Curves in the order of the legend.</param>
    /// <param name="styles">Their styles.</param>
    /// <param name="width">Width to fill.</param>
    public CurveLegend(IReadOnlyList<Curve> curves, IReadOnlyList<CurveStyle> styles, double width)
    {
        _styles = styles;
        double x = 0;
        int row = 0;

        for (int i = 0; i < curves.Count; i++)
        {
            IReadOnlyList<string> folded = TextFlow.Fold(curves[i].Name, width - SampleWidth, FontSize);
            double entry = SampleWidth + folded.Select(line => TextFlow.Width(line, FontSize)).DefaultIfEmpty(0).Max();

            if (x > 0 && x + entry > width)
            {
                row++;
                x = 0;
            }

            for (int line = 0; line < Math.Max(1, folded.Count); line++)
            {
                _lines.Add((x, row + line, i, folded.Count > 0 ? folded[line] : string.Empty));
            }

            row += Math.Max(0, folded.Count - 1);
            x += entry + EntryGap;
        }

        Height = curves.Count > 0 ? (row + 1) * RowHeight : 0;
    }

    /// <summary>Height in pixels.</summary>
    public double Height { get; }

    /// <summary>Draws it.</summary>
    /// <param name="svg">Picture.</param>
    /// <param name="left">Left edge.</param>
    /// <param name="top">Upper edge.</param>
    /// <param name="points">With markers.</param>
    public void Draw(SvgWriter svg, double left, double top, bool points)
    {
        foreach ((double x, int row, int curve, string line) in _lines)
        {
            double y = top + (row * RowHeight) + 10;

            if (_begun.Add(curve))
            {
                svg.Stroke(left + x, y, left + x + 24, y, $"stroke=\"{_styles[curve].Color}\" stroke-width=\"2\"{_styles[curve].Dash}");

                if (points)
                {
                    svg.Line(_styles[curve].Mark(left + x + 12, y));
                }
            }

            svg.Text(left + x + SampleWidth, y + 4.5, line, "fill=\"#1a1a1a\"");
        }
    }
}
