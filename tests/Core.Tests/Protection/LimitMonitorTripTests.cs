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

    // A load that is switched with the ticks: never two bad samples in a row.
    [DataRow(1, 6, true)]
    [DataRow(1, 5, false)]
    [DataRow(2, 10, true)]
    [DataRow(2, 9, false)]
    [DataRow(3, 1_000, false)]
    [TestMethod]
    public void AHardLimitTripsWhenItFlickersOftenEnough(int good, int spikes, bool trips)
    {
        LimitMonitor monitor = Limits.Above(100);

        for (int i = 0; i < spikes; i++)
        {
            Limits.Feed(monitor, 50, good);
            Limits.Feed(monitor, 150, 1);
        }

        Assert.AreEqual(trips, monitor.Tripped);
    }

    [TestMethod]
    public void AWarningThatFlickersWaitsForItsDelay()
    {
        LimitMonitor monitor = Limits.Above(1_000);

        for (int i = 0; i < 100; i++)
        {
            Limits.Feed(monitor, 50, 1);
            Limits.Feed(monitor, 150, 1);
        }

        Assert.IsFalse(monitor.Tripped);
    }

    [TestMethod]
    public void AHardLimitThatFlickeredRecoversAfterItsDelayLikeAnyOther()
    {
        LimitMonitor monitor = Limits.Above(100);

        for (int i = 0; i < 6; i++)
        {
            Limits.Feed(monitor, 50, 1);
            Limits.Feed(monitor, 150, 1);
        }

        Limits.Feed(monitor, 50, 1);
        Assert.IsTrue(monitor.Tripped);
        Limits.Feed(monitor, 50, 1);
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

    [DataRow(12, true)]
    [DataRow(13, false)]
    [TestMethod]
    public void BetweenRecoverAndTripTheTimerHoldsForFourDelaysAndIsThenForgotten(int samples, bool trips)
    {
        LimitMonitor monitor = Limits.Above(300);
        Limits.Feed(monitor, 120, 3);
        Limits.Feed(monitor, 95, samples);
        Assert.IsFalse(monitor.Tripped);

        Limits.Feed(monitor, 120, 1);
        Assert.AreEqual(trips, monitor.Tripped);
    }

    [DataRow(12, true)]
    [DataRow(13, false)]
    [TestMethod]
    public void ALowerLimitForgetsLikeAnUpperOne(int samples, bool trips)
    {
        LimitMonitor monitor = Limits.Below(300);
        Limits.Feed(monitor, 80, 3);
        Limits.Feed(monitor, 105, samples);
        Assert.IsFalse(monitor.Tripped);

        Limits.Feed(monitor, 80, 1);
        Assert.AreEqual(trips, monitor.Tripped);
    }

    [TestMethod]
    public void AfterForgettingTheWholeDelayIsNeededAgain()
    {
        LimitMonitor monitor = Limits.Above(300);
        Limits.Feed(monitor, 120, 3);
        Limits.Feed(monitor, 95, 13);
        Limits.Feed(monitor, 120, 3);
        Assert.IsFalse(monitor.Tripped);

        Limits.Feed(monitor, 120, 1);
        Assert.IsTrue(monitor.Tripped);
    }

    [DataRow(4, true)]
    [DataRow(5, false)]
    [TestMethod]
    public void AnOscillationTripsUnlessItIsNotBadForMoreThanFourDelays(int between, bool trips)
    {
        LimitMonitor monitor = Limits.Above(100);

        for (int i = 0; i < 1_000; i++)
        {
            Limits.Feed(monitor, 120, 1);
            Limits.Feed(monitor, 95, between);
        }

        Assert.AreEqual(trips, monitor.Tripped);
    }

    [TestMethod]
    public void AGoodSampleDoesNotMakeAMilderValueRememberLongerThanAWorseOne()
    {
        LimitMonitor milder = Limits.Above(300);
        LimitMonitor worse = Limits.Above(300);
        Limits.Feed(milder, 120, 3);
        Limits.Feed(worse, 120, 3);

        Limits.Feed(milder, 95, 11);
        Limits.Feed(milder, 50, 1);
        Limits.Feed(milder, 95, 1);
        Limits.Feed(worse, 95, 13);
        Limits.Feed(milder, 120, 1);
        Limits.Feed(worse, 120, 1);

        Assert.IsFalse(worse.Tripped);
        Assert.IsFalse(milder.Tripped);
    }

    [TestMethod]
    public void ALongWaitForASampleIsForgottenOnlyWhenTheSampleIsNotBad()
    {
        LimitMonitor bad = Limits.Above(1_000);
        LimitMonitor between = Limits.Above(1_000);
        Limits.Feed(bad, 120, 3);
        Limits.Feed(between, 120, 3);
        bad.Update(120, true, 4_001);
        between.Update(95, true, 4_001);
        between.Update(120, true, 999);

        Assert.IsTrue(bad.Tripped);
        Assert.IsFalse(between.Tripped);
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
