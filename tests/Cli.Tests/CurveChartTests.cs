using System.Globalization;
using System.Xml.Linq;
using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Reporting;

namespace InvertedAnodeBms.Cli.Tests;

[TestClass]
public sealed class CurveChartTests
{
    [TestMethod]
    public void NamesAreEscapedAndNothingRuns()
    {
        string text = CurveChart.Draw(new Picture("<script>a & b</script>", "x < 1", "\"y\"", [new Curve("<i>", [0, 1], [0, 1])]));

        Assert.AreEqual("svg", XElement.Parse(text).Name.LocalName);
        Assert.IsFalse(text.Contains("<script", StringComparison.OrdinalIgnoreCase));
        Assert.IsFalse(text.Contains("<i>", StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow(double.NaN)]
    [DataRow(double.PositiveInfinity)]
    [DataRow(double.NegativeInfinity)]
    public void AValueThatIsNoNumberIsAGapInTheLine(double hole)
    {
        string text = Draw(new Curve("c", [0, 1, 2, 3, 4, 5], [0, 1, hole, 1, 2, hole]));

        Assert.AreEqual(2, Polylines(text).Count);
        AssertIsFinite(text);
    }

    [TestMethod]
    public void APointBetweenTwoGapsIsStillSeen()
    {
        string text = Draw(new Curve("c", [0, 1, 2], [double.NaN, 1, double.NaN]));

        Assert.AreEqual(1, XElement.Parse(text).Descendants().Count(element => element.Name.LocalName == "circle"));
    }

    [TestMethod]
    public void APictureWithoutValuesSaysSo()
    {
        StringAssert.Contains(Draw(), "nothing to show");
        StringAssert.Contains(Draw(new Curve("c", [], [])), "nothing to show");
        string text = Draw(new Curve("c", [double.NaN], [1]));
        StringAssert.Contains(text, "nothing to show");
        AssertIsFinite(text);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(3.4)]
    [DataRow(-1e-12)]
    [DataRow(1e15)]
    public void AConstantMakesAPicture(double value)
    {
        string text = Draw(new Curve("c", [value, value], [value, value]));

        Assert.HasCount(1, Polylines(text));
        AssertIsFinite(text);
    }

    [TestMethod]
    [DataRow(1.0, 1.0)]
    [DataRow(100.0, 3.0)]
    [DataRow(3.0, 100.0)]
    public void WithEqualScalesAUnitIsAsLongOnBothAxes(double width, double height)
    {
        Picture picture = new("Nyquist", "x", "y", [new Curve("c", [0, width], [0, height])], EqualScales: true);
        double[][] places = Polylines(CurveChart.Draw(picture))[0];
        double across = (places[1][0] - places[0][0]) / width;
        double up = (places[0][1] - places[1][1]) / height;

        Assert.AreEqual(across, up, across * 0.02);
    }

    [TestMethod]
    public void ThinningKeepsTheExtremesInEveryDirection()
    {
        const int Count = 100_000;
        double[] x = [.. Enumerable.Range(0, Count).Select(i => Math.Cos(i * 2 * Math.PI / Count))];
        double[] y = [.. Enumerable.Range(0, Count).Select(i => Math.Sin(i * 2 * Math.PI / Count))];
        y[54_321] = -40;
        x[12_345] = 40;
        double[][] places = Polylines(Draw(new Curve("c", x, y)))[0];

        Assert.IsLessThan(1500, places.Length);
        Assert.AreEqual(1, places.Count(place => place[1] > places.Min(other => other[1]) + 100));
        Assert.AreEqual(1, places.Count(place => place[0] > places.Min(other => other[0]) + 100));
    }

    [TestMethod]
    public void MarkersAreDrawnWhereAsked()
    {
        Curve curve = new("c", [0, 1, 2], [0, 1, 2]);
        string with = CurveChart.Draw(new Picture("t", "x", "y", [curve], Points: true));
        string without = CurveChart.Draw(new Picture("t", "x", "y", [curve]));

        // Three points and the sample in the legend.
        Assert.AreEqual(4, with.Split("<circle").Length - 1);
        Assert.IsFalse(without.Contains("<circle", StringComparison.Ordinal));
    }

    [TestMethod]
    public void NoTwoOfTwentyCurvesLookAlike()
    {
        Curve[] curves = [.. Enumerable.Range(0, 20).Select(i => new Curve($"{i}", [0, 1], [i, i], Dashed: i >= 14))];

        CollectionAssert.AllItemsAreUnique(CurveStyle.Of(curves).Select(style => style.Color + style.Dash).ToList());
    }

    [TestMethod]
    public void DashedPartnersShareTheColourOfTheirSolidLine()
    {
        Curve[] curves = [new("a", [], []), new("b", [], []), new("a, upright", [], [], Dashed: true), new("b, upright", [], [], Dashed: true)];
        IReadOnlyList<CurveStyle> styles = CurveStyle.Of(curves);

        Assert.AreEqual(styles[0].Color, styles[2].Color);
        Assert.AreEqual(styles[1].Color, styles[3].Color);
        Assert.AreNotEqual(styles[0].Dash, styles[2].Dash);
    }

    [TestMethod]
    [DataRow(new[] { 0.0, 0.1, 0.2, 0.30000000000000004 }, "0.0 0.1 0.2 0.3")]
    [DataRow(new[] { 0.0, 500.0, 1000.0 }, "0 500 1000")]
    [DataRow(new[] { 3.4, 3.4005, 3.401 }, "3.4000 3.4005 3.4010")]
    [DataRow(new[] { -1e-12, 0.0, 1e-12 }, "-1e-12 0 1e-12")]
    [DataRow(new[] { 0.0, 2e7 }, "0 2e7")]
    public void TickLabelsShowTheirStepAndNoNoise(double[] ticks, string labels)
    {
        Assert.AreEqual(labels, string.Join(' ', TickLabel.Of(ticks)));
    }

    [TestMethod]
    public void AManyCurveLegendStaysInsideThePicture()
    {
        Curve[] curves = [.. Enumerable.Range(0, 12).Select(i => new Curve($"a rather long name of curve number {i}", [0, 1], [i, i]))];
        XElement svg = XElement.Parse(Draw(curves));
        double height = double.Parse(svg.Attribute("viewBox")!.Value.Split(' ')[3], CultureInfo.InvariantCulture);

        Assert.IsTrue(svg.Descendants().Where(element => element.Name.LocalName == "text")
            .All(element => double.Parse(element.Attribute("y")!.Value, CultureInfo.InvariantCulture) < height));
    }

    private static string Draw(params Curve[] curves)
    {
        return CurveChart.Draw(new Picture("title", "x / um", "y / V", curves));
    }

    private static List<double[][]> Polylines(string svg)
    {
        return
        [
            .. XElement.Parse(svg).Descendants().Where(element => element.Name.LocalName == "polyline")
                .Select(element => element.Attribute("points")!.Value.Split(' ').Select(Place).ToArray()),
        ];
    }

    private static double[] Place(string point)
    {
        return [.. point.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }

    private static void AssertIsFinite(string svg)
    {
        Assert.IsFalse(svg.Contains("NaN", StringComparison.Ordinal), svg);
        Assert.IsFalse(svg.Contains("Infinity", StringComparison.Ordinal), svg);
        Assert.IsFalse(svg.Contains('\u221e'), svg);
    }
}
