using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Cli.Serve.Feed;
using InvertedAnodeBms.Cli.Serve.Sources;
using InvertedAnodeBms.Cli.Tests.Link;

namespace InvertedAnodeBms.Cli.Tests.Serve;

[TestClass]
public sealed class DeviceSourceTests
{
    [LinuxTest]
    public async Task ADeviceAtAPortIsShownWithItsSeedAndStops()
    {
        using RunningDevice device = RunningDevice.InScenario("Charge for 40 h", 1);
        using DeviceSource source = new(DeviceSession.Open(device.Port, CancellationToken.None));
        LiveFeed feed = new(source.Identity, canStop: true);
        using CancellationTokenSource end = new();
        Task work = Task.Factory.StartNew(() => source.Run(feed, end.Token), TaskCreationOptions.LongRunning);
        await UntilAsync(() => feed.RowCount > 5 && feed.Now.ChargeGate == true);

        Assert.AreEqual(SourceKind.Simulation, feed.Identity.Kind, "it says itself that it is none of metal");
        Assert.AreEqual("seed 1", feed.Identity.Number);
        Assert.AreEqual(2, feed.Pack!.Layout.Cells);
        Assert.IsNotEmpty(feed.Pack.Limits);
        Assert.IsNull(feed.Now.ChargeConducts, "nobody measures the gates");

        StopOutcome outcome = await source.Stop.PressAsync();
        Assert.IsTrue(outcome.Done, outcome.Text);
        await UntilAsync(() => feed.Now.Stopped);
        await end.CancelAsync();
        await work;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (int i = 0; i < 600 && !condition(); i++)
        {
            await Task.Delay(50);
        }

        Assert.IsTrue(condition());
    }
}
