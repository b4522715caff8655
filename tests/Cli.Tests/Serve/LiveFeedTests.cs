using System.Diagnostics;
using System.Text;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Serve.Feed;
using InvertedAnodeBms.Cli.Serve.Web;
using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Cli.Tests.Serve;

[TestClass]
public sealed class LiveFeedTests
{
    private const int TicksPerHour = 36_000;
    private const double LargestShare = 0.05;
    private const long LargestGrowth = 1_000_000;

    private static readonly RowLayout s_layout = new(2, 2);

    [TestMethod]
    public void MemoryDoesNotGrowOver24Hours()
    {
        LiveFeed feed = Make();
        LiveClient client = feed.Join();
        Feed(feed, client, 2);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Feed(feed, client, 22);
        long after = GC.GetTotalMemory(forceFullCollection: true);

        Console.WriteLine($"{before} bytes after 2 h, {after} after 24 h");
        Assert.IsLessThan(LargestGrowth, after - before, "bytes");
        Assert.IsLessThanOrEqualTo(LiveFeed.MostRows, feed.RowCount);
        GC.KeepAlive(client);
    }

    [TestMethod]
    public async Task AnHourAtTenSamplesASecondCostsLessThanFivePercentOfACore()
    {
        LiveFeed feed = Make();
        await using LiveServer server = await LiveServer.StartAsync(ListenAddress.Parse("127.0.0.1:0"), feed, null);
        using HttpClient http = new();
        using HttpResponseMessage page = await http.GetAsync(new Uri(server.Address, "events"), HttpCompletionOption.ResponseHeadersRead);
        Stream stream = await page.Content.ReadAsStreamAsync();
        byte[] buffer = new byte[65_536];
        long received = 0;
        Task reading = Task.Run(async () =>
        {
            while (await stream.ReadAsync(buffer) is > 0 and int count)
            {
                Interlocked.Add(ref received, count);
            }
        });

        // Server and page in one process: what both take is charged to the server.
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;

        for (int i = 0; i < TicksPerHour; i++)
        {
            Tick(feed, i);
            feed.Flush();

            // Let the page keep up, as it does in real time.
            if (i % 20 == 0)
            {
                await Task.Delay(1);
            }
        }

        double share = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds / 3600;
        Assert.AreEqual(1, feed.ClientCount, "the page kept up");
        Console.WriteLine($"{share:P2} of a core");
        Assert.IsLessThan(LargestShare, share);
        feed.Close();
        await reading;
        Assert.IsGreaterThan(TicksPerHour * 100L, Interlocked.Read(ref received));
    }

    [TestMethod]
    public void APageThatDoesNotKeepUpIsLetGo()
    {
        LiveFeed feed = Make();
        LiveClient asleep = feed.Join();

        for (int i = 0; i < 200; i++)
        {
            Tick(feed, i);
            feed.Flush();
        }

        Assert.AreEqual(0, feed.ClientCount);
        Assert.IsTrue(asleep.Parts.Completion.IsCompleted || asleep.Parts.TryRead(out _));
    }

    [TestMethod]
    public void APageThatComesLateGetsWhatWasBefore()
    {
        LiveFeed feed = Make();
        feed.Add(new LoggedEvent(3, "firmware", "StateChanged", "standby -> charge"));

        for (int i = 0; i < 100; i++)
        {
            Tick(feed, i);
            feed.Flush();
        }

        string text = Read(feed.Join());
        StringAssert.Contains(text, "standby -");
        StringAssert.Contains(text, "[9.9,");
        StringAssert.Contains(text, "\"kind\":\"Simulation\"");
    }

    [TestMethod]
    public void EveryRowAndEventReachesAPageOnce()
    {
        LiveFeed feed = Make();
        Tick(feed, 1);
        feed.Add(new LoggedEvent(0.1, "firmware", "A", "before"));
        LiveClient client = feed.Join();
        Tick(feed, 2);
        feed.Add(new LoggedEvent(0.2, "firmware", "B", "after"));
        feed.Flush();
        string text = Read(client);

        foreach (string part in new[] { "[0.1,", "[0.2,", "\"before\"", "\"after\"" })
        {
            Assert.AreEqual(1, text.Split(part).Length - 1, part);
        }
    }

    [TestMethod]
    public void AnotherPackBeginsANewCourse()
    {
        LiveFeed feed = Make();
        Tick(feed, 1);
        feed.Flush();
        feed.Begin(Pack(new RowLayout(1, 1)), feed.Identity);

        Assert.AreEqual(0, feed.RowCount);
    }

    private static LiveFeed Make()
    {
        LiveFeed feed = new(new LiveIdentity(SourceKind.Simulation, "made up", "seed 1"), canStop: false);
        feed.Begin(Pack(s_layout), feed.Identity);
        return feed;
    }

    private static LivePack Pack(RowLayout layout)
    {
        CellDesign design = LfpLithiumPouch36.Create();
        return new LivePack("made up", layout, design, 100, LiveLimit.Of(design.Limits));
    }

    private static void Feed(LiveFeed feed, LiveClient client, int hours)
    {
        for (int i = 0; i < hours * TicksPerHour; i++)
        {
            Tick(feed, i);

            if (i % 3_600 == 0)
            {
                feed.Add(new LoggedEvent(i * 0.1, "firmware", "A", $"event {i}"));
            }

            feed.Flush();

            while (client.Parts.TryRead(out _))
            {
            }
        }
    }

    private static void Tick(LiveFeed feed, int tick)
    {
        double wave = Math.Sin(tick * 0.01);
        feed.Add([tick * 0.1, 7 + wave, 7.2, 3.4 + (0.01 * wave), 3.41, 25, 25.1]);
    }

    private static string Read(LiveClient client)
    {
        StringBuilder text = new();

        while (client.Parts.TryRead(out byte[]? part))
        {
            text.Append(Encoding.UTF8.GetString(part));
        }

        return text.ToString();
    }
}
