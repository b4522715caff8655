using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>What the sensors that are left can do while another one behind the same limit is lost.</summary>
[TestClass]
public sealed class LimitMonitorPartTests
{
    [DataRow(99, false)]
    [DataRow(100, true)]
    [TestMethod]
    public void APartTripsAtTheTripValueAfterTheDelay(int value, bool trips)
    {
        LimitMonitor monitor = Limits.Above(200);
        monitor.UpdateFromPart(value, true, 100);
        monitor.UpdateFromPart(value, true, 100);
        Assert.IsFalse(monitor.Tripped);
        monitor.UpdateFromPart(value, true, 100);

        Assert.AreEqual(trips, monitor.Tripped);
    }

    [TestMethod]
    public void APartTripsALowerLimitToo()
    {
        LimitMonitor monitor = Limits.Below(100);
        monitor.UpdateFromPart(100, true, 100);
        monitor.UpdateFromPart(100, true, 100);

        Assert.IsTrue(monitor.Tripped);
    }

    [DataRow(50)]
    [DataRow(95)]
    [TestMethod]
    public void APartNeverEndsATrip(int value)
    {
        LimitMonitor monitor = Limits.Above(100);
        Limits.Feed(monitor, 120, 2);

        for (int i = 0; i < 1_000; i++)
        {
            monitor.UpdateFromPart(value, true, 100);
        }

        Assert.IsTrue(monitor.Tripped);
    }

    [DataRow(50)]
    [DataRow(95)]
    [TestMethod]
    public void APartThatIsNotBadTakesNothingBack(int value)
    {
        LimitMonitor monitor = Limits.Above(300);
        Limits.Feed(monitor, 120, 3);

        for (int i = 0; i < 1_000; i++)
        {
            monitor.UpdateFromPart(value, true, 100);
        }

        Limits.Feed(monitor, 120, 1);
        Assert.IsTrue(monitor.Tripped);
    }

    [TestMethod]
    public void ARepeatedValueOfAPartIsNoSecondSample()
    {
        LimitMonitor monitor = Limits.Above(100);
        monitor.UpdateFromPart(120, true, 100);
        monitor.UpdateFromPart(120, false, 100);

        Assert.IsFalse(monitor.Tripped);
    }
}
