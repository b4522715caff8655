using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Tests.Estimation;

[TestClass]
public sealed class ChargeCounterGapTests
{
    [TestMethod]
    public void AMissingSampleIsBridgedByTheNextOne()
    {
        ChargeCounter counter = new ChargeCounter(400);
        counter.Count(1_000, true, 100);
        counter.Count(999_999, false, 100);
        Assert.AreEqual(0L, counter.StepHalfNanocoulombs);
        Assert.AreEqual(100L, counter.PendingMilliseconds);

        counter.Count(1_000, true, 100);
        Assert.AreEqual(200_000L, counter.ChargedNanocoulombs());
        Assert.AreEqual(0L, counter.PendingMilliseconds);
        Assert.AreEqual(0L, counter.MissedMilliseconds);
    }

    [TestMethod]
    public void AGapAtTheLimitIsStillIntegrated()
    {
        ChargeCounter counter = new ChargeCounter(400);
        counter.Count(1_000, true, 100);
        counter.Count(1_000, true, 400);

        Assert.AreEqual(400_000L, counter.ChargedNanocoulombs());
        Assert.AreEqual(0L, counter.MissedMilliseconds);
    }

    [TestMethod]
    public void AGapBeyondTheLimitIsMissedAndNotGuessed()
    {
        ChargeCounter counter = new ChargeCounter(400);
        counter.Count(1_000, true, 100);
        counter.Count(1_000, true, 401);

        Assert.AreEqual(0L, counter.ChargedNanocoulombs());
        Assert.AreEqual(401L, counter.MissedMilliseconds);
    }

    [TestMethod]
    public void AfterAGapCountingGoesOnFromTheNewSample()
    {
        ChargeCounter counter = new ChargeCounter(400);
        counter.Count(9_000, true, 100);
        counter.Count(1_000, true, 10_000);
        counter.Count(1_000, true, 100);

        Assert.AreEqual(100_000L, counter.ChargedNanocoulombs());
        Assert.AreEqual(0L, counter.MissedMilliseconds);
    }

    [TestMethod]
    public void AnOutageIsReportedWhileItGoesByAndOnlyOnce()
    {
        ChargeCounter counter = new ChargeCounter(400);
        counter.Count(1_000, true, 100);
        long missed = 0;

        for (int i = 0; i < 33; i++)
        {
            counter.Count(0, false, 100);
            missed += counter.MissedMilliseconds;
        }

        Assert.AreEqual(3_000L, missed);
        Assert.AreEqual(300L, counter.PendingMilliseconds);
        counter.Count(1_000, true, 100);
        Assert.AreEqual(3_400L, missed + counter.MissedMilliseconds);
        Assert.AreEqual(0L, counter.ChargedNanocoulombs());
    }

    [TestMethod]
    public void TheTimeBeforeTheFirstSampleIsMissed()
    {
        ChargeCounter counter = new ChargeCounter(400);
        counter.Count(0, false, 300);
        counter.Count(1_000, true, 50);

        Assert.AreEqual(350L, counter.MissedMilliseconds);
    }

    [TestMethod]
    public void AfterForgettingTheNextSampleCountsNothing()
    {
        ChargeCounter counter = new ChargeCounter(400);
        counter.Count(1_000, true, 100);
        counter.Forget();
        counter.Count(1_000, true, 100);

        Assert.AreEqual(0L, counter.StepHalfNanocoulombs);
        Assert.AreEqual(100L, counter.MissedMilliseconds);
    }
}
