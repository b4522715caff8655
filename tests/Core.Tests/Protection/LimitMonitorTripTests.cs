using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

[TestClass]
public sealed class LimitMonitorTripTests
{
    [DataRow(99, false)]
    [DataRow(100, true)]
    [DataRow(101, true)]
    [TestMethod]
    public void AnUpperLimitTripsAtItsValue(int value, bool trips)
    {
        LimitMonitor monitor = Limits.Above(0);
        Limits.Feed(monitor, value, 1);

        Assert.AreEqual(trips, monitor.Tripped);
    }

    [DataRow(101, false)]
    [DataRow(100, true)]
    [DataRow(99, true)]
    [TestMethod]
    public void ALowerLimitTripsAtItsValue(int value, bool trips)
    {
        LimitMonitor monitor = Limits.Below(0);
        Limits.Feed(monitor, value, 1);

        Assert.AreEqual(trips, monitor.Tripped);
    }

    [TestMethod]
    public void ASingleSpikeNeverTripsALimitWithADelay()
    {
        LimitMonitor monitor = Limits.Above(100);
        Limits.Feed(monitor, 50, 10);
        Limits.Feed(monitor, int.MaxValue, 1);
        Assert.IsFalse(monitor.Tripped);

        Limits.Feed(monitor, 50, 1);
        Limits.Feed(monitor, int.MaxValue, 1);
        Assert.IsFalse(monitor.Tripped);
    }

    [TestMethod]
    public void ASpikeAtTheVeryFirstSampleDoesNotTrip()
    {
        LimitMonitor monitor = Limits.Above(100);
        monitor.Update(500, true, 1_000_000);

        Assert.IsFalse(monitor.Tripped);
    }

    [DataRow(100, 2)]
    [DataRow(200, 3)]
    [DataRow(1_000, 11)]
    [TestMethod]
    public void ALimitTripsWhenTheDelayHasPassedSinceTheFirstBadSample(int delayMilliseconds, int samples)
    {
        LimitMonitor monitor = Limits.Above(delayMilliseconds);
        Limits.Feed(monitor, 120, samples - 1);
        Assert.IsFalse(monitor.Tripped);
        Limits.Feed(monitor, 120, 1);
        Assert.IsTrue(monitor.Tripped);
    }

    [TestMethod]
    public void BetweenRecoverAndTripTheTimerHolds()
    {
        LimitMonitor monitor = Limits.Above(300);
        Limits.Feed(monitor, 120, 3);
        Limits.Feed(monitor, 95, 1_000);
        Assert.IsFalse(monitor.Tripped);

        Limits.Feed(monitor, 120, 1);
        Assert.IsTrue(monitor.Tripped);
    }

    [TestMethod]
    public void AGoodSampleTakesBackOnlyItsShareOfTheDelay()
    {
        LimitMonitor monitor = Limits.Above(1_000);
        Limits.Feed(monitor, 120, 10);
        Limits.Feed(monitor, 50, 2);
        Limits.Feed(monitor, 120, 3);

        // 900 ms up, 100 ms down, 200 ms up: the first sample on a side adds nothing.
        Assert.IsTrue(monitor.Tripped);
    }

    [TestMethod]
    public void AJumpOfTheClockDoesNotBlindALimitThatIsCounting()
    {
        LimitMonitor monitor = Limits.Above(1_000);
        Limits.Feed(monitor, 120, 3);
        monitor.Update(120, true, int.MaxValue);

        Assert.IsTrue(monitor.Tripped);
    }
}
