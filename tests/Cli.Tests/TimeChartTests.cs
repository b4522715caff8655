using System.Xml.Linq;
using InvertedAnodeBms.Cli.Reporting;

namespace InvertedAnodeBms.Cli.Tests;

[TestClass]
public sealed class TimeChartTests
{
    [TestMethod]
    public void ThePictureIsWellFormedAlsoWithAwkwardNames()
    {
        double[] x = [0, 1, 2];
        ChartSeries line = new("<line>", "red", x, [1, 2, 1]);
        ChartPanel panel = new("a < b & \"c\" / V", [line, new ChartSeries("band", "blue", x, x, [2, 3, 4])], 1);

        XElement svg = XElement.Parse(TimeChart.Draw("title & <more>", "time / h", [panel], [new ChartSpan(0, 1, "a & b", "green")]));

        Assert.AreEqual("svg", svg.Name.LocalName);
    }

    [TestMethod]
    public void AnEmptyTraceStillMakesAPicture()
    {
        Assert.AreEqual("svg", XElement.Parse(RunCharts.Draw("nothing", [])).Name.LocalName);
    }

    [TestMethod]
    public void ThinningHidesNoSpike()
    {
        double[] x = [.. Enumerable.Range(0, 100_000).Select(i => (double)i)];
        double[] y = new double[x.Length];
        y[54_321] = 1000;
        XElement svg = XElement.Parse(TimeChart.Draw("spike", "time", [new ChartPanel("y", [new ChartSeries("y", "red", x, y)], 1)], []));
        string points = svg.Descendants().Single(element => element.Name.LocalName == "polyline").Attribute("points")!.Value;
        IEnumerable<string> parts = points.Split(' ').Select(point => point.Split(',')[1]);
        double[] heights = [.. parts.Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];

        Assert.IsLessThan(5000, heights.Length);
        Assert.AreEqual(1, heights.Count(height => height < heights.Max() - 50));
    }

    [TestMethod]
    [DataRow(0.0, 1.0)]
    [DataRow(2.4, 3.7)]
    [DataRow(-20.0, 8.0)]
    [DataRow(0.0, 34_000.0)]
    public void TicksAreRoundAndInside(double from, double to)
    {
        double[] ticks = [.. new ChartAxis(from, to, 0, 100).Ticks(5)];

        Assert.IsTrue(ticks.Length is >= 3 and <= 10);
        Assert.IsTrue(ticks.All(tick => tick >= from - 1e-9 && tick <= to + 1e-9));
    }
}
