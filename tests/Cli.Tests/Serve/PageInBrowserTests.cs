using System.Text.Json;
using InvertedAnodeBms.Cli.Serve.Feed;
using InvertedAnodeBms.Cli.Serve.Sources;
using InvertedAnodeBms.Cli.Serve.Web;
using InvertedAnodeBms.Cli.Tests.Browsing;
using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Cli.Tests.Serve;

[TestClass]
public sealed class PageInBrowserTests
{
    private const int Desktop = 1280;
    private const int Phone = 390;
    private const string ChartIsDrawn = "document.querySelector('#strip canvas, #strip path[d^=M]') !== null";
    private const string NothingSticksOut = "document.documentElement.scrollWidth <= innerWidth";

    [TestMethod]
    [DataRow(true, Desktop, "light")]
    [DataRow(true, Phone, "dark")]
    [DataRow(false, Desktop, "dark")]
    [DataRow(false, Phone, "light")]
    public async Task ThePageShowsTheSimulationOnDesktopAndPhone(bool withUPlot, int width, string scheme)
    {
        SkipWithoutUPlot(withUPlot);
        await using ServedSimulation served = await ServedSimulation.StartAsync(60, withUPlot);
        await using Chromium browser = await Chromium.StartAsync();
        await browser.OpenAsync(served.Server.Address, width, 900, ("prefers-color-scheme", scheme));
        await browser.WaitAsync("document.getElementById('state').textContent === 'charge' && store.columns[0].length > 40");
        await browser.WaitAsync("document.querySelectorAll('#lithium tr').length > 10");
        await Task.Delay(500);

        Assert.AreEqual("SIM", await browser.TextAsync("badge"));
        StringAssert.Contains(await browser.TextAsync("name"), "seed 7");
        StringAssert.Contains(await browser.TextAsync("tiles"), "cell over-voltage, warning");
        StringAssert.Contains(await browser.TextAsync("lithium"), "front above the collector");
        Assert.AreEqual(withUPlot ? "uplot" : "svg", (await browser.AskAsync("document.getElementById('strip').dataset.chart")).GetString());
        Assert.IsTrue((await browser.AskAsync(ChartIsDrawn)).GetBoolean(), "a chart is drawn");
        Assert.IsTrue((await browser.AskAsync(NothingSticksOut)).GetBoolean(), "nothing sticks out at the side");
        byte[] png = await browser.ShootAsync($"page-{(withUPlot ? "uplot" : "svg")}-{width}-{scheme}");
        Assert.IsGreaterThan(10_000, png.Length, "the picture is not empty");
        Assert.IsEmpty(browser.Complaints, string.Join("\n", browser.Complaints));
        string[] own = [served.Server.Address.AbsoluteUri, "data:", "about:blank"];
        string[] others = [.. browser.Requests.Where(url => !own.Any(start => url.StartsWith(start, StringComparison.Ordinal)))];
        Assert.IsEmpty(others, string.Join("\n", others));
    }

    [TestMethod]
    public async Task ALogIsShownWithItsBadgeAndCannotBeStopped()
    {
        using TemporaryFolder folder = new();
        IEnumerable<string> rows = Enumerable.Range(0, 500).Select(i => $"{i * 10},0.007,{3.40 + (i * 1e-4):F4}");
        string file = folder.File("cell.csv", "test_time_second,current_ampere,voltage_volt\n" + string.Join('\n', rows) + "\n");
        using LogSource source = new(file, LogContent.Read(file, new Recordings.ReaderOptions()), [], LfpLithiumPouch36.Create(), null);
        LiveFeed feed = new(source.Identity, canStop: false);
        source.Run(feed, CancellationToken.None);
        await using LiveServer server = await LiveServer.StartAsync(ListenAddress.Parse("127.0.0.1:0"), feed, null);
        await using Chromium browser = await Chromium.StartAsync();
        await browser.OpenAsync(server.Address, Desktop, 900);
        await browser.WaitAsync("store.now && store.columns.length && store.columns[0].length > 0 && document.getElementById('strip').firstChild");
        await browser.AskAsync("[...document.getElementById('span').children].at(-1).click()");

        Assert.AreEqual("LOG", await browser.TextAsync("badge"));
        Assert.AreEqual("recorded", await browser.TextAsync("state"));
        Assert.IsTrue((await browser.AskAsync("document.getElementById('stop').disabled")).GetBoolean());
        StringAssert.Contains(await browser.TextAsync("note"), "end of the file");
        StringAssert.Contains(await browser.TextAsync("tiles"), "cell over-voltage, warning");
        Assert.AreEqual(4_990, (await browser.AskAsync("timeShown()[1]")).GetDouble(), "all of it");
        await browser.ShootAsync("page-log");
        Assert.IsEmpty(browser.Complaints, string.Join("\n", browser.Complaints));
    }

    [TestMethod]
    public async Task WhenTheToolHasGoneThePageSaysThatItIsOld()
    {
        await using ServedSimulation served = await ServedSimulation.StartAsync(20);
        await using Chromium browser = await Chromium.StartAsync();
        await browser.OpenAsync(served.Server.Address, Desktop, 900);
        await browser.WaitAsync("document.getElementById('line').textContent === 'connected'");
        await served.Server.DisposeAsync();
        await browser.WaitAsync("document.getElementById('line').textContent.includes('old')");
        await browser.AskAsync("document.getElementById('stop').click()");
        await browser.WaitAsync("document.getElementById('stop-text').textContent.includes('may NOT have stopped')");
    }

    [TestMethod]
    public async Task TheStopButtonStopsThePackAndSaysSo()
    {
        await using ServedSimulation served = await ServedSimulation.StartAsync(20);
        await using Chromium browser = await Chromium.StartAsync();
        await browser.OpenAsync(served.Server.Address, Desktop, 900);
        await browser.WaitAsync("document.getElementById('charge-gate').textContent === 'on'");
        await browser.AskAsync("document.getElementById('stop').click()");
        await browser.WaitAsync("document.getElementById('stop-text').textContent.startsWith('Stopped')");
        await browser.WaitAsync("document.getElementById('charge-conducts').textContent.startsWith('open')");

        StringAssert.Contains(await browser.TextAsync("why"), "stopped by a host");
        Assert.AreEqual("off", await browser.TextAsync("charge-gate"));
        Assert.IsEmpty(browser.Complaints, string.Join("\n", browser.Complaints));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task TheChartZoomsAndPausesWithTheKeyboard(bool withUPlot)
    {
        SkipWithoutUPlot(withUPlot);
        await using ServedSimulation served = await ServedSimulation.StartAsync(60, withUPlot);
        await using Chromium browser = await Chromium.StartAsync();
        await browser.OpenAsync(served.Server.Address, Desktop, 900);
        await browser.WaitAsync("store.columns.length && store.columns[0].length > 20");
        await browser.AskAsync("document.getElementById('pause').click()");
        JsonElement before = await browser.AskAsync("timeShown()[1]");
        await browser.WaitAsync($"last(0) > {before.GetRawText()} + 5");
        Assert.AreEqual(before.GetRawText(), (await browser.AskAsync("timeShown()[1]")).GetRawText(), "paused");

        string press = "document.getElementById('strip').dispatchEvent(new KeyboardEvent('keydown', { key: '+' }))";
        double whole = (await browser.AskAsync("timeShown()[1] - timeShown()[0]")).GetDouble();
        await browser.AskAsync(press);
        Assert.AreEqual(whole / 2, (await browser.AskAsync("timeShown()[1] - timeShown()[0]")).GetDouble(), 1e-6);
        await browser.AskAsync(press.Replace("'+'", "'0'", StringComparison.Ordinal));
        Assert.AreEqual(whole, (await browser.AskAsync("timeShown()[1] - timeShown()[0]")).GetDouble(), 1e-6);
        Assert.IsEmpty(browser.Complaints, string.Join("\n", browser.Complaints));
    }

    [TestMethod]
    public async Task EveryControlHasANameAndEveryPartAHeading()
    {
        await using ServedSimulation served = await ServedSimulation.StartAsync(60);
        await using Chromium browser = await Chromium.StartAsync();
        await browser.OpenAsync(served.Server.Address, Desktop, 900);
        await browser.WaitAsync("document.querySelectorAll('#lithium tr').length > 10");

        string nameless = "[...document.querySelectorAll('button, [tabindex=\"0\"]')].filter(e => !(e.textContent.trim() || e.ariaLabel))";
        string untitled = "[...document.querySelectorAll('section')].filter(s => !document.getElementById(s.getAttribute('aria-labelledby'))).length";
        Assert.AreEqual(0, (await browser.AskAsync($"{nameless}.length")).GetInt32());
        Assert.AreEqual(0, (await browser.AskAsync(untitled)).GetInt32());
        Assert.AreEqual(1, (await browser.AskAsync("document.querySelectorAll('main').length")).GetInt32());
        Assert.AreEqual("en", (await browser.AskAsync("document.documentElement.lang")).GetString());
        Assert.AreEqual("polite", (await browser.AskAsync("document.getElementById('say').ariaLive")).GetString());
        StringAssert.Contains(await browser.TextAsync("say"), ":", "a change of state is spoken");
    }

    [TestMethod]
    [DataRow("light")]
    [DataRow("dark")]
    public async Task TextIsReadableInLightAndInDark(string scheme)
    {
        const double LeastContrast = 4.5;
        await using ServedSimulation served = await ServedSimulation.StartAsync();
        await using Chromium browser = await Chromium.StartAsync();
        await browser.OpenAsync(served.Server.Address, Desktop, 900, ("prefers-color-scheme", scheme));
        string[] colours = ["--text", "--dim", "--good", "--warn", "--bad", "--accent"];

        foreach (string colour in colours)
        {
            foreach (string ground in new[] { "--panel", "--bg" })
            {
                double contrast = await ContrastAsync(browser, $"'{colour}'", $"'{ground}'");
                Assert.IsGreaterThanOrEqualTo(LeastContrast, contrast, $"{colour} on {ground}, {scheme}");
            }
        }

        Assert.IsGreaterThanOrEqualTo(LeastContrast, await ContrastAsync(browser, "'#ffffff'", "'--stop'"), "the stop button");
    }

    private static async Task<double> ContrastAsync(Chromium browser, string one, string other)
    {
        string script = """
            (() => {
              const light = name => {
                const c = document.createElement("canvas").getContext("2d");
                c.fillStyle = name.startsWith("--") ? colour(name) : name;
                c.fillRect(0, 0, 1, 1);
                const [r, g, b] = [...c.getImageData(0, 0, 1, 1).data].map(v => v / 255)
                  .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const [a, b] = [light(ONE), light(OTHER)].sort((x, y) => y - x);
              return (a + 0.05) / (b + 0.05);
            })()
            """;
        script = script.Replace("ONE", one, StringComparison.Ordinal).Replace("OTHER", other, StringComparison.Ordinal);
        return (await browser.AskAsync(script)).GetDouble();
    }

    private static void SkipWithoutUPlot(bool wanted)
    {
        if (wanted && !PageFiles.HasBuiltInUPlot)
        {
            Assert.Inconclusive("This build could not fetch uPlot: it needs npm and its registry.");
        }
    }
}
