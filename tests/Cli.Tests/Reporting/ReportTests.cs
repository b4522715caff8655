using System.Text.RegularExpressions;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Tests.Browsing;

namespace InvertedAnodeBms.Cli.Tests.Reporting;

/// <summary>What every report has to be, whatever the verb: one file that asks nobody, readable on a screen, on a phone and on paper.</summary>
[TestClass]
public sealed partial class ReportTests
{
    private const int SmallestPhone = 360;

    public static IEnumerable<object[]> Verbs => ReportFolder.Verbs.Select(verb => new object[] { verb });

    [ClassCleanup]
    public static void Clear()
    {
        ReportFolder.Clear();
    }

    [TestMethod]
    [DynamicData(nameof(Verbs))]
    public void ItIsOneFileThatLoadsNothing(string verb)
    {
        string html = File.ReadAllText(ReportFolder.Of(verb)).Replace("http://www.w3.org/2000/svg", string.Empty, StringComparison.Ordinal);

        Assert.IsEmpty(Loading().Matches(html).Select(match => match.Value).ToArray());
    }

    [TestMethod]
    [DynamicData(nameof(Verbs))]
    public void ItSaysWhatItWasMadeOf(string verb)
    {
        string html = File.ReadAllText(ReportFolder.Of(verb));
        string provenance = html[html.IndexOf("<h2>Provenance</h2>", StringComparison.Ordinal)..];

        StringAssert.Contains(provenance, $"iabms {verb}, ");
        StringAssert.Contains(provenance, System.Net.WebUtility.HtmlEncode(RunIdentity.Firmware));
        StringAssert.Contains(provenance, verb switch { "replay" => "nothing was drawn", "log" => "<td>1</td>", _ => "<td>3</td>" });
        StringAssert.Contains(provenance, verb == "replay" ? "measured" : "simulation");
        StringAssert.Contains(html, verb == "replay" ? "A recording of a real cell" : "Simulation");
    }

    [TestMethod]
    [DynamicData(nameof(Verbs))]
    public void ItHasAPictureATableOfResultsAndStylesForPhoneAndPaper(string verb)
    {
        string html = File.ReadAllText(ReportFolder.Of(verb));

        StringAssert.Contains(html, "<svg xmlns");
        StringAssert.Contains(html, "role=\"img\"");
        StringAssert.Contains(html, verb == "validate" ? "<table class=\"findings\">" : "<h2>Results</h2>");
        StringAssert.Contains(html, "name=\"viewport\"");
        StringAssert.Contains(html, "@media print");
        Assert.AreEqual(1, html.Split("</html>").Length - 1);
    }

    [TestMethod]
    [DynamicData(nameof(Verbs))]
    public async Task NothingSticksOutAtTheSideOfAPhoneAndNothingIsAskedFor(string verb)
    {
        Uri report = new(ReportFolder.Of(verb));
        await using Chromium browser = await Chromium.StartAsync();

        foreach (int width in new[] { SmallestPhone, 390, 768, 1200 })
        {
            await browser.OpenAsync(report, width, 900);
            Assert.AreEqual("null", (await browser.AskAsync(Widest)).ToString() is { Length: > 0 } widest ? widest : "null", $"{width} px");
            await browser.ShootAsync($"report-{verb}-{width}");
        }

        Assert.IsTrue(browser.Requests.All(url => url == report.AbsoluteUri || url == "about:blank"), string.Join("\n", browser.Requests));
        Assert.IsEmpty(browser.Complaints);
    }

    [TestMethod]
    [DynamicData(nameof(Verbs))]
    public async Task LettersInPicturesAreLargeEnoughOnAPhone(string verb)
    {
        const double Smallest = 8.5;
        await using Chromium browser = await Chromium.StartAsync();
        await browser.OpenAsync(new Uri(ReportFolder.Of(verb)), 390, 900);
        string script = """
            Math.min(...[...document.querySelectorAll("svg")].filter(s => s.clientWidth > 0 && s.viewBox.baseVal)
              .flatMap(s => [...s.querySelectorAll("text")]
                .map(t => parseFloat(getComputedStyle(t).fontSize) * s.clientWidth / s.viewBox.baseVal.width)))
            """;

        Assert.IsGreaterThanOrEqualTo(Smallest, (await browser.AskAsync(script)).GetDouble(), "px");
    }

    [TestMethod]
    [DynamicData(nameof(Verbs))]
    public async Task ItPrints(string verb)
    {
        await using Chromium browser = await Chromium.StartAsync();
        await browser.OpenAsync(new Uri(ReportFolder.Of(verb)), 1200, 900);
        byte[] pdf = await browser.PrintAsync();

        Assert.AreEqual("%PDF", System.Text.Encoding.ASCII.GetString(pdf, 0, 4));
        Assert.IsGreaterThan(10_000, pdf.Length);

        if (Environment.GetEnvironmentVariable("IABMS_SCREENSHOTS") is { } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"report-{verb}.pdf"), pdf);
        }
    }

    private const string Widest = """
        document.documentElement.scrollWidth <= innerWidth ? null
          : [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
            .map(e => e.outerHTML.slice(0, 150))[0]
        """;

    // A link is no request, but there is none either.
    [GeneratedRegex("""https?://|<script|<link|<iframe|<object|<img|\bsrc=|\bhref=|@import|url\(""", RegexOptions.IgnoreCase)]
    private static partial Regex Loading();
}
