using System.Text;
using InvertedAnodeBms.Cli.Serve.Feed;
using InvertedAnodeBms.Cli.Serve.Sources;
using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Cli.Tests.Serve;

[TestClass]
public sealed class LogSourceTests
{
    private const string Log = """
        test_time_second,current_ampere,voltage_volt,state,cell_1_voltage_volt,cell_2_voltage_volt,temperature_t1_celsius
        0,0.007,6.81,standby,3.40,3.41,25
        10,0.007,6.83,charge,3.41,3.42,25
        20,0.007,6.85,charge,3.42,3.43,25

        """;

    [TestMethod]
    public void ALogIsShownWholeWithEveryCellItsStatesAndTheEventsBesideIt()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("log.csv", Log);
        folder.File(LogEvents.FileName, "{\"t_s\":10,\"source\":\"firmware\",\"kind\":\"StateChanged\",\"text\":\"standby -> charge\"}\nno json\n");
        LiveFeed feed = Run(file, LfpLithiumPouch36.Create());
        string page = Encoding.UTF8.GetString(Snapshot(feed));

        StringAssert.Contains(page, "[20,7,null,3.42,3.43,25]");
        StringAssert.Contains(page, "standby -");
        StringAssert.Contains(page, "cell over-voltage, warning");
        StringAssert.Contains(page, "\"kind\":\"Log\"");
        Assert.AreEqual("charge", feed.Now.State);
        Assert.IsFalse(feed.CanStop);
    }

    [TestMethod]
    public void ARecordingOfOneCellHasNoStatesAndWithoutADesignNoLimits()
    {
        using TemporaryFolder folder = new();
        LiveFeed feed = Run(folder.File("cell.csv", "test_time_second,current_ampere,voltage_volt\n0,0,3.70\n10,0,3.70\n"), null);

        Assert.AreEqual("recorded", feed.Now.State);
        Assert.AreEqual(new RowLayout(1, 0), feed.Pack!.Layout);
        Assert.IsEmpty(feed.Pack.Limits);
    }

    [TestMethod]
    public void AReplayTakesItsTimeAndEndsWhenItIsTold()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("log.csv", Log);
        using LogSource source = new(file, LogContent.Read(file, new Recordings.ReaderOptions()), [], null, 10);
        LiveFeed feed = new(source.Identity, canStop: false);
        using CancellationTokenSource end = new(TimeSpan.FromSeconds(1.5));
        source.Run(feed, end.Token);

        Assert.AreEqual(2, feed.RowCount, "20 s at ten times real time are not over after 1.5 s");
    }

    private static LiveFeed Run(string file, CellDesign? design)
    {
        using LogSource source = new(file, LogContent.Read(file, new Recordings.ReaderOptions()), LogEvents.Beside(file), design, null);
        LiveFeed feed = new(source.Identity, canStop: false);
        source.Run(feed, CancellationToken.None);
        feed.Flush();
        return feed;
    }

    private static byte[] Snapshot(LiveFeed feed)
    {
        LiveClient client = feed.Join();
        return client.Parts.TryRead(out byte[]? part) ? part : [];
    }
}
