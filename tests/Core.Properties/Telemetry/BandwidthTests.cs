using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Telemetry;

/// <summary>Four cells, ten ticks a second, everything on: at most 60 % of 115200 baud, ten bits a byte.</summary>
[TestClass]
public sealed class BandwidthTests
{
    private const int LineBytesPerSecond = 11_520;
    private const double MostShare = 0.60;
    private const int WindowTicks = 100;

    [TestMethod]
    public void EverythingOnTakesAtMostSixtyPercent()
    {
        double share = Worst(ticks: 36_000, fault: tick => tick % 300 is >= 100 and < 105);
        Console.WriteLine($"log download, loads, a sensor fault every half minute; worst ten seconds of an hour: {share:0.0 %}");

        Assert.IsLessThanOrEqualTo(MostShare, share);
    }

    [TestMethod]
    public void AStormOfFaultsTakesAtMostSixtyPercent()
    {
        double share = Worst(ticks: 6_000, fault: tick => tick % 10 < 5);
        Console.WriteLine($"every sensor fails and comes back once a second, worst ten seconds of ten minutes: {share:0.0 %}");

        Assert.IsLessThanOrEqualTo(MostShare, share);
    }

    private static double Worst(int ticks, Func<int, bool> fault)
    {
        HostRig host = new(PackRig.Charging(4));
        CommandMessage read = new();
        long[] sent = new long[ticks];
        uint request = 0;

        for (int tick = 0; tick < ticks; tick++)
        {
            PackRig rig = host.Rig;
            rig.FrontEnd.ChargerPresent = tick % 600 < 300;
            rig.FrontEnd.LoadRequested = tick % 600 >= 300;
            rig.FrontEnd.PackMicroamps = tick % 600 < 300 ? 7_000 : -20_000;
            rig.FrontEnd.SetStatus(fault(tick) ? ReadStatus.Failed : ReadStatus.Fresh);
            read.Begin(CommandId.ReadEvent, ++request, 0);
            read.Arguments.WriteInt32(rig.Controller.Storage.NewestEvent);
            rig.Link.SendCommand(read);
            rig.Tick(Configurations.TickMilliseconds);
            sent[tick] = rig.Link.Bytes;
        }

        Assert.IsGreaterThan(ticks - 10, host.Rig.Link.Answers);
        Assert.AreEqual(0, host.Rig.Link.Unreadable);
        return Enumerable.Range(WindowTicks, ticks - WindowTicks)
            .Max(tick => (sent[tick] - sent[tick - WindowTicks]) / (WindowTicks * 0.1)) / LineBytesPerSecond;
    }
}
