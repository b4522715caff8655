using System.Diagnostics;
using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Tests.Link.Virtual;

[TestClass]
public sealed class VirtualDeviceTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    [LinuxTest]
    public void ItSpeaksOverItsPortAndNoFrameIsLost()
    {
        using RunningDevice device = RunningDevice.InScenario("Charge for 1 h", 50);
        using DeviceLink link = new(device.Port);
        link.Await(_patience, CancellationToken.None);

        Assert.IsTrue(PumpUntil(link, () => link.Listener.StatusCount >= 20 && link.Listener.Status.State == BmsState.Charge));
        Assert.AreEqual(0, link.Listener.LostCount);
    }

    [LinuxTest]
    public void InRealTimeASecondIsNotShorterThanASecond()
    {
        using RunningDevice device = RunningDevice.InScenario("Rest for 1 h", 1);
        using DeviceLink link = new(device.Port);
        link.Await(_patience, CancellationToken.None);
        long before = link.Listener.Status.UptimeMilliseconds;
        Stopwatch watch = Stopwatch.StartNew();

        Assert.IsTrue(PumpUntil(link, () => link.Listener.Status.UptimeMilliseconds >= before + 2_000));
        Assert.IsGreaterThan(1.6, watch.Elapsed.TotalSeconds);
    }

    [LinuxTest]
    public void APersonAtTheDevicePressesItsButtonAndANumberIsShown()
    {
        using RunningDevice device = RunningDevice.InScenario("Rest for 1 h", 20);
        using DeviceLink link = new(device.Port);
        link.Await(_patience, CancellationToken.None);
        device.Type("button 4");

        Assert.IsTrue(PumpUntil(link, () => link.Listener.Status.ClearNonce != 0));
    }

    [LinuxTest]
    public void AfterItsLastStepItStays()
    {
        using RunningDevice device = RunningDevice.InScenario("Rest for 1 s", 20);
        using DeviceLink link = new(device.Port);

        Assert.IsTrue(PumpUntil(link, () => link.Listener.Status.UptimeMilliseconds > 10_000));
        StringAssert.Contains(device.Said.ToString(), "The scenario is over; the device stays.");
    }

    [LinuxTest]
    public void ThePulledPlugComesBackUnderTheSameName()
    {
        using RunningDevice device = RunningDevice.InScenario("Rest for 1 h", 20);
        using DeviceLink link = new(device.Port);
        link.Await(_patience, CancellationToken.None);
        device.Type("unplug 4");

        Assert.IsTrue(PumpUntil(link, () => link.IsLost));
        Stopwatch watch = Stopwatch.StartNew();

        while (!link.TryReopen() && watch.Elapsed < _patience)
        {
            Thread.Sleep(20);
        }

        link.Await(_patience, CancellationToken.None);
    }

    [LinuxTest]
    public void OnTheBenchTheSourcesGiveWhatIsTyped()
    {
        using RunningDevice device = RunningDevice.OnBench(20);
        using DeviceLink link = new(device.Port);
        device.Type("volts 3.0 3.2");
        device.Type("meter");

        Assert.IsTrue(PumpUntil(link, () => link.Listener.StatusCount > 1 && link.Listener.Status.CellMicrovolts[0] < 3_100_000));
        StatusMessage status = link.Listener.Status;
        Assert.AreEqual(3_000_000, status.CellMicrovolts[0], 30_000.0);
        Assert.AreEqual(3_200_000, status.CellMicrovolts[1], 30_000.0);
        StringAssert.Contains(device.Said.ToString(), "The meter shows cell 1 3.00000 V, cell 2 3.20000 V");
    }

    [LinuxTest]
    public void RunOffersADeviceAndWritesItsResultsWhenItGoes()
    {
        using TemporaryFolder folder = new();
        string scenario = folder.File("rest.yaml", "steps: [Rest for 2 s]");
        using Conversation tool = new("run", scenario, "--serial", "--speed", "50", "--out", folder.Sub("a"));
        tool.Reads("The scenario is over; the device stays.");
        tool.Types("quit");
        tool.End(ExitCode.Held);

        Assert.IsTrue(File.Exists(Path.Combine(folder.Sub("a"), "result.json")));
        Assert.IsFalse(File.Exists(Path.Combine(folder.Sub("a"), "port")));
    }

    [TestMethod]
    [DataRow("run", "--speed", "5")]
    [DataRow("run", "--serial", "--speed", "0")]
    [DataRow("run", "all", "--serial")]
    public void OptionsThatDoNotFitAreWrongUsage(params string[] arguments)
    {
        Assert.AreEqual(ExitCode.WrongInput, Program.Main(arguments));
    }

    private static bool PumpUntil(DeviceLink link, Func<bool> condition)
    {
        Stopwatch watch = Stopwatch.StartNew();

        while (!condition() && watch.Elapsed < _patience)
        {
            link.Pump(50);
        }

        return condition();
    }
}
