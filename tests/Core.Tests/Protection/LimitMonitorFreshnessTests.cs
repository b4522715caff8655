using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

[TestClass]
public sealed class LimitMonitorFreshnessTests
{
    [TestMethod]
    public void ASpikeFollowedByAFailedReadIsStillASingleSpike()
    {
        LimitMonitor monitor = Limits.Above(100);
        Limits.Feed(monitor, 50, 5);
        monitor.Update(500, true, 100);
        monitor.Update(500, false, 100);
        monitor.Update(50, true, 100);

        Assert.IsFalse(monitor.Tripped);
    }

    [TestMethod]
    public void AFailedReadDoesNotDelayATrip()
    {
        LimitMonitor monitor = Limits.Above(200);
        monitor.Update(120, true, 100);
        monitor.Update(120, false, 100);
        Assert.IsFalse(monitor.Tripped);
        monitor.Update(120, true, 100);

        Assert.IsTrue(monitor.Tripped);
    }

    [TestMethod]
    public void OneGoodSampleAndAFailedReadDoNotClear()
    {
        LimitMonitor monitor = Limits.Above(100);
        Limits.Feed(monitor, 120, 50);
        monitor.Update(50, true, 100);
        monitor.Update(50, false, 100);

        Assert.IsTrue(monitor.Tripped);
    }

    [TestMethod]
    public void AChannelReadEverySecondTickIsCountedInFull()
    {
        LimitMonitor monitor = Limits.Above(1_000);

        for (int i = 0; i < 5; i++)
        {
            monitor.Update(120, true, 100);
            monitor.Update(120, false, 100);
        }

        Assert.IsFalse(monitor.Tripped);
        monitor.Update(120, true, 100);
        Assert.IsTrue(monitor.Tripped);
    }

    [TestMethod]
    public void WaitingForASampleForEverDoesNotOverflow()
    {
        LimitMonitor monitor = Limits.Above(1_000);
        monitor.Update(120, true, 100);
        monitor.Update(120, false, int.MaxValue);
        monitor.Update(120, false, int.MaxValue);
        monitor.Update(120, true, 100);

        Assert.IsTrue(monitor.Tripped);
    }
}
