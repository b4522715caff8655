using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>How a curve looks: told apart by colour for most people, by dashes and markers for everyone.</summary>
/// <param name="Color">CSS colour.</param>
/// <param name="Dash">Attribute with the dashes, empty for a solid line.</param>
/// <param name="Marker">Shape of markers, 0 to 3.</param>
/// <param name="Hollow">Markers are outlines.</param>
public sealed record CurveStyle(string Color, string Dash, int Marker, bool Hollow)
{
    /// <summary>Half the width of a marker in pixels.</summary>
    private const double Half = 3;

    /// <summary>Okabe and Ito's colours, safe for the colour-blind, without their yellow, which is too pale on white.</summary>
    private static readonly string[] s_colors = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#333333"];

    private static readonly string[] s_solid = ["", "12 3 2 3", "2 3"];
    private static readonly string[] s_dashed = ["6 4", "9 3 3 3", "3 2"];

    /// <summary>
    /// Styles of the curves of a picture. As many dashed curves as solid ones are taken for pairs (a simulation and its reference, two designs
    /// at the same ages): the partners share a colour.
    /// </summary>
    public static IReadOnlyList<CurveStyle> Of(IReadOnlyList<Curve> curves)
    {
        bool pairs = 2 * curves.Count(curve => curve.Dashed) == curves.Count;
        List<CurveStyle> styles = [];
        int solid = 0;
        int dashed = 0;

        for (int i = 0; i < curves.Count; i++)
        {
            int number = curves[i].Dashed ? dashed++ : solid++;
            int color = pairs ? number : i;
            string[] dashes = curves[i].Dashed ? s_dashed : s_solid;
            string dash = dashes[color / s_colors.Length % dashes.Length];
            string attribute = dash.Length > 0 ? $" stroke-dasharray=\"{dash}\"" : string.Empty;
            styles.Add(new CurveStyle(s_colors[color % s_colors.Length], attribute, color % 4, curves[i].Dashed));
        }

        return styles;
    }

    /// <summary>A marker at a place: filled, or hollow on a dashed curve, whose dashes are hard to see between markers.</summary>
    public string Mark(double x, double y)
    {
        string left = SvgWriter.F(x - Half);
        string right = SvgWriter.F(x + Half);
        string top = SvgWriter.F(y - Half);
        string bottom = SvgWriter.F(y + Half);
        string shape = Marker switch
        {
            0 => $"<circle cx=\"{SvgWriter.F(x)}\" cy=\"{SvgWriter.F(y)}\" r=\"{SvgWriter.F(Half)}\"",
            1 => $"<path d=\"M{left} {top}H{right}V{bottom}H{left}Z\"",
            2 => $"<path d=\"M{left} {bottom}H{right}L{SvgWriter.F(x)} {top}Z\"",
            _ => $"<path d=\"M{left} {SvgWriter.F(y)}L{SvgWriter.F(x)} {top}L{right} {SvgWriter.F(y)}L{SvgWriter.F(x)} {bottom}Z\"",
        };
        return Hollow ? $"{shape} fill=\"#ffffff\" stroke=\"{Color}\" stroke-width=\"1.2\"/>" : $"{shape} fill=\"{Color}\"/>";
    }
}
