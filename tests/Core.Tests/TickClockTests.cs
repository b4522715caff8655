namespace InvertedAnodeBms.Core.Tests;

[TestClass]
public sealed class TickClockTests
{
    [TestMethod]
    public void TheFirstTickTakesNoTimeWheneverItComes()
    {
        TickClock clock = new TickClock(400);
        clock.Advance(123_456_789L);

        Assert.AreEqual(0, clock.ElapsedMilliseconds);
        Assert.IsFalse(clock.Faulty);
        Assert.AreEqual(123_456_789L, clock.NowMilliseconds);
    }

    [DataRow(1L, 1, false)]
    [DataRow(100L, 100, false)]
    [DataRow(400L, 400, false)]
    [DataRow(401L, 401, true)]
    [DataRow(0L, 0, true)]
    [DataRow(-1L, 0, true)]
    [DataRow(-4_000_000_000L, 0, true)]
    [DataRow(2_147_483_647L, int.MaxValue, true)]
    [DataRow(2_147_483_648L, int.MaxValue, true)]
    [DataRow(9_000_000_000_000_000_000L, int.MaxValue, true)]
    [TestMethod]
    public void TheNextTickTakesTheDifference(long step, int elapsed, bool faulty)
    {
        TickClock clock = new TickClock(400);
        clock.Advance(1_000);
        clock.Advance(1_000 + step);

        Assert.AreEqual(elapsed, clock.ElapsedMilliseconds);
        Assert.AreEqual(faulty, clock.Faulty);
    }

    [DataRow(4_611_686_018_427_387_903L)]
    [DataRow(2_147_483_600L)]
    [DataRow(4_294_967_200L)]
    [TestMethod]
    public void LargeTimesAreOrdinary(long start)
    {
        TickClock clock = new TickClock(400);
        clock.Advance(start);

        for (int i = 1; i <= 5; i++)
        {
            clock.Advance(start + (100L * i));
            Assert.AreEqual(100, clock.ElapsedMilliseconds);
            Assert.IsFalse(clock.Faulty);
        }
    }

    [TestMethod]
    public void AFaultLastsForOneTick()
    {
        TickClock clock = new TickClock(400);
        clock.Advance(10_000);
        clock.Advance(5_000);
        Assert.IsTrue(clock.Faulty);

        clock.Advance(5_100);
        Assert.IsFalse(clock.Faulty);
        Assert.AreEqual(100, clock.ElapsedMilliseconds);
    }

    [TestMethod]
    public void ACounterThatWrapsIsFollowed()
    {
        TickClock clock = new TickClock(400);
        clock.Advance(long.MaxValue - 50);
        clock.Advance(long.MinValue + 49);

        Assert.AreEqual(100, clock.ElapsedMilliseconds);
        Assert.IsFalse(clock.Faulty);
    }
}
