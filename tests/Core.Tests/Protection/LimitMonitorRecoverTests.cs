using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

[TestClass]
public sealed class LimitMonitorRecoverTests
{
    [DataRow(91, true)]
    [DataRow(90, false)]
    [DataRow(89, false)]
    [TestMethod]
    public void AnUpperLimitRecoversAtItsRecoverValue(int value, bool tripped)
    {
        LimitMonitor monitor = Limits.Above(0);
        Limits.Feed(monitor, 100, 1);
        Limits.Feed(monitor, value, 1);

        Assert.AreEqual(tripped, monitor.Tripped);
    }

    [DataRow(109, true)]
    [DataRow(110, false)]
    [DataRow(111, false)]
    [TestMethod]
    public void ALowerLimitRecoversAtItsRecoverValue(int value, bool tripped)
    {
        LimitMonitor monitor = Limits.Below(0);
        Limits.Feed(monitor, 100, 1);
        Limits.Feed(monitor, value, 1);

        Assert.AreEqual(tripped, monitor.Tripped);
    }

    [TestMethod]
    public void FiftyBadSamplesAreNotClearedByOneGoodOne()
    {
        LimitMonitor monitor = Limits.Above(100);
        Limits.Feed(monitor, 120, 50);
        Limits.Feed(monitor, 50, 1);

        Assert.IsTrue(monitor.Tripped);
    }

    [DataRow(100, 2)]
    [DataRow(1_000, 11)]
    [TestMethod]
    public void RecoveryTakesTheSameDelayAsTripping(int delayMilliseconds, int samples)
    {
        LimitMonitor monitor = Limits.Above(delayMilliseconds);
        Limits.Feed(monitor, 120, 1_000);
        Limits.Feed(monitor, 50, samples - 1);
        Assert.IsTrue(monitor.Tripped);
        Limits.Feed(monitor, 50, 1);
        Assert.IsFalse(monitor.Tripped);
    }

    [TestMethod]
    public void ATrippedLimitHoldsInTheBand()
    {
        LimitMonitor monitor = Limits.Above(100);
        Limits.Feed(monitor, 120, 2);
        Limits.Feed(monitor, 99, 1_000);
        Limits.Feed(monitor, 91, 1_000);

        Assert.IsTrue(monitor.Tripped);
    }

    [TestMethod]
    public void ABadSampleDuringRecoveryCountsBack()
    {
        LimitMonitor monitor = Limits.Above(300);
        Limits.Feed(monitor, 120, 10);
        Limits.Feed(monitor, 50, 3);
        Limits.Feed(monitor, 120, 3);
        Limits.Feed(monitor, 50, 3);
        Assert.IsTrue(monitor.Tripped);

        Limits.Feed(monitor, 50, 1);
        Assert.IsFalse(monitor.Tripped);
    }

    [TestMethod]
    public void AJumpOfTheClockEndsARecoveryThatIsCounting()
    {
        LimitMonitor monitor = Limits.Above(1_000);
        Limits.Feed(monitor, 120, 20);
        Limits.Feed(monitor, 50, 2);
        monitor.Update(50, true, int.MaxValue);

        Assert.IsFalse(monitor.Tripped);
    }

    [DataRow(12, false)]
    [DataRow(13, true)]
    [TestMethod]
    public void WhatWasCountedTowardsRecoveryIsForgottenAfterFourDelaysWithoutAGoodSample(int samples, bool tripped)
    {
        LimitMonitor monitor = Limits.Above(300);
        Limits.Feed(monitor, 120, 10);
        Limits.Feed(monitor, 50, 3);
        Limits.Feed(monitor, 95, samples);
        Assert.IsTrue(monitor.Tripped);

        Limits.Feed(monitor, 50, 1);
        Assert.AreEqual(tripped, monitor.Tripped);
    }

    [TestMethod]
    public void AfterForgettingRecoveryTakesTheWholeDelayAgain()
    {
        LimitMonitor monitor = Limits.Above(300);
        Limits.Feed(monitor, 120, 10);
        Limits.Feed(monitor, 50, 3);
        Limits.Feed(monitor, 95, 13);
        Limits.Feed(monitor, 50, 3);
        Assert.IsTrue(monitor.Tripped);

        Limits.Feed(monitor, 50, 1);
        Assert.IsFalse(monitor.Tripped);
    }

    [DataRow(0)]
    [DataRow(100)]
    [DataRow(1_000)]
    [TestMethod]
    public void ForgettingNeverEndsATrip(int delayMilliseconds)
    {
        LimitMonitor monitor = Limits.Above(delayMilliseconds);
        Limits.Feed(monitor, 120, 100);
        monitor.Update(95, true, int.MaxValue);
        monitor.Update(95, true, int.MaxValue);

        Assert.IsTrue(monitor.Tripped);
    }
}
