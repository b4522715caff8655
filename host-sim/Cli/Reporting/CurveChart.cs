using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>A picture of an experiment as a self-contained SVG: curves over one pair of axes.</summary>
public sealed class CurveChart
{
    /// <summary>Usual width in pixels.</summary>
    public const double Wide = 560;

    /// <summary>Width for a phone.</summary>
    public const double Narrow = 360;

    private const double Left = 72;
    private const double Right = 18;
    private const double PlotHeight = 290;
    private const double LeastHeight = 140;
    private const double MostHeight = 420;
    private const double AcrossPerTick = 78;
    private const double UpPerTick = 48;
    private const double TitleSize = 15;
    private const double TitleLine = 19;
    private const double Bold = 1.12;

    private readonly Picture _picture;
    private readonly double _plotWidth;
    private readonly IReadOnlyList<CurveStyle> _styles;
    private readonly CurveLegend _legend;
    private readonly IReadOnlyList<string> _title;
    private readonly ChartAxis _x;
    private readonly ChartAxis _y;
    private readonly double _top;
    private readonly double _bottom;
    private readonly SvgWriter _svg;

    private CurveChart(Picture picture, double width)
    {
        _picture = picture;
        _plotWidth = width - Left - Right;
        _styles = CurveStyle.Of(picture.Curves);
        _legend = new CurveLegend(picture.Curves, _styles, _plotWidth);
        _title = TextFlow.Fold(picture.Title, width - 24, TitleSize * Bold);
        _top = 12 + (_title.Count * TitleLine) + 8;
        AxisRange across = AxisRange.Around(Finite(picture, curve => curve.X));
        AxisRange up = AxisRange.Around(Finite(picture, curve => curve.Y));
        double height = PlotHeight;

        if (picture.EqualScales)
        {
            height = Math.Clamp(_plotWidth * up.Span / across.Span, LeastHeight, MostHeight);
            double pixel = Math.Max(across.Span / _plotWidth, up.Span / height);
            across = across.Stretch(pixel * _plotWidth);
            up = up.Stretch(pixel * height);
        }

        _bottom = _top + height;
        _x = new ChartAxis(across.From, across.To, Left, Left + _plotWidth);
        _y = new ChartAxis(up.From, up.To, _bottom, _top);
        _svg = new SvgWriter(width, _bottom + 56 + _legend.Height, picture.Title);
    }

    /// <summary>Draws the picture.</summary>
    /// <param name="picture">What to draw.</param>
    /// <param name="width">Width in pixels.</param>
    public static string Draw(Picture picture, double width = Wide)
    {
        return new CurveChart(picture, width).Render();
    }

    private string Render()
    {
        for (int i = 0; i < _title.Count; i++)
        {
            _svg.Text(12, 12 + ((i + 0.8) * TitleLine), _title[i], $"font-size=\"{SvgWriter.F(TitleSize)}\" font-weight=\"600\" fill=\"#1a1a1a\"");
        }

        DrawGrid();
        IReadOnlyList<IReadOnlyList<int>>[] pieces = [.. _picture.Curves.Select(CurvePieces.Of)];

        for (int i = 0; i < pieces.Length; i++)
        {
            DrawCurve(_picture.Curves[i], _styles[i], pieces[i]);
        }

        if (pieces.All(list => list.Count == 0))
        {
            _svg.Text(Left + (_plotWidth / 2), (_top + _bottom) / 2, "nothing to show", "text-anchor=\"middle\" fill=\"#777777\"");
        }

        _legend.Draw(_svg, Left, _bottom + 50, _picture.Points);
        return _svg.Close();
    }

    private void DrawGrid()
    {
        double step = _x.Step((int)(_plotWidth / AcrossPerTick));
        double[] across = [.. _x.Every(step)];
        double[] up = [.. _picture.EqualScales ? _y.Every(step) : _y.Ticks((int)((_bottom - _top) / UpPerTick))];
        IReadOnlyList<string> acrossLabels = TickLabel.Of(across);
        IReadOnlyList<string> upLabels = TickLabel.Of(up);

        for (int i = 0; i < across.Length; i++)
        {
            double x = _x.Pixel(across[i]);
            _svg.Stroke(x, _top, x, _bottom, GridStroke(acrossLabels[i]));
            _svg.Text(x, _bottom + 17, acrossLabels[i], "text-anchor=\"middle\" fill=\"#444444\"");
        }

        for (int i = 0; i < up.Length; i++)
        {
            double y = _y.Pixel(up[i]);
            _svg.Stroke(Left, y, Left + _plotWidth, y, GridStroke(upLabels[i]));
            _svg.Text(Left - 7, y + 4.5, upLabels[i], "text-anchor=\"end\" fill=\"#444444\"");
        }

        _svg.Line($"<rect x=\"{SvgWriter.F(Left)}\" y=\"{SvgWriter.F(_top)}\" width=\"{SvgWriter.F(_plotWidth)}\" "
            + $"height=\"{SvgWriter.F(_bottom - _top)}\" fill=\"none\" stroke=\"#888888\"/>");
        _svg.Text(Left + (_plotWidth / 2), _bottom + 37, _picture.XTitle, "text-anchor=\"middle\" fill=\"#1a1a1a\"");
        double middle = (_top + _bottom) / 2;
        _svg.Text(15, middle, _picture.YTitle, $"text-anchor=\"middle\" fill=\"#1a1a1a\" transform=\"rotate(-90 15 {SvgWriter.F(middle)})\"");
    }

    private void DrawCurve(Curve curve, CurveStyle style, IReadOnlyList<IReadOnlyList<int>> pieces)
    {
        foreach (IReadOnlyList<int> piece in pieces)
        {
            if (piece.Count > 1)
            {
                string points = string.Join(' ', piece.Select(i => $"{SvgWriter.F(_x.Pixel(curve.X[i]))},{SvgWriter.F(_y.Pixel(curve.Y[i]))}"));
                string stroke = $"stroke=\"{style.Color}\" stroke-width=\"1.8\" stroke-linejoin=\"round\"{style.Dash}";
                _svg.Line($"<polyline points=\"{points}\" fill=\"none\" {stroke}/>");
            }

            // A point between two gaps would be invisible as a line.
            foreach (int i in _picture.Points || piece.Count == 1 ? piece : [])
            {
                _svg.Line(style.Mark(_x.Pixel(curve.X[i]), _y.Pixel(curve.Y[i])));
            }
        }
    }

    private static string GridStroke(string label)
    {
        bool zero = label.All(letter => letter is '0' or '.' or '-');
        return zero ? "stroke=\"#aaaaaa\"" : "stroke=\"#e6e6e6\"";
    }

    private static IEnumerable<double> Finite(Picture picture, Func<Curve, double[]> pick)
    {
        return picture.Curves.SelectMany(curve => pick(curve).Where((_, i) => double.IsFinite(curve.X[i]) && double.IsFinite(curve.Y[i])));
    }
}
