using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class EventRingTests
{
    [DataRow(600, 3)]
    [DataRow(601, 2)]
    [TestMethod]
    public void OnlyDipsInTheWindowCount(int now, int expected)
    {
        EventRing ring = new EventRing();
        ring.Add(0, EventRing.Certain);
        ring.Add(100, EventRing.Certain);
        ring.Add(600, EventRing.Certain);
        Assert.AreEqual(expected, ring.Count(now, 600, EventRing.Certain));
    }

    [TestMethod]
    public void DipsThatAContactExplainsCountOnlyWhenAskedFor()
    {
        EventRing ring = new EventRing();
        ring.Add(1, EventRing.Certain);
        ring.Add(2, EventRing.Contact);
        Assert.AreEqual(1, ring.Count(3, 600, EventRing.Certain));
        Assert.AreEqual(2, ring.Count(3, 600, EventRing.AfterStep));
    }

    [TestMethod]
    public void TheOldestOfNineIsForgotten()
    {
        EventRing ring = new EventRing();
        ring.Add(0, EventRing.Contact);

        for (int i = 1; i <= 8; i++)
        {
            ring.Add(i, EventRing.Certain);
        }

        Assert.AreEqual(8, ring.Count(8, 600, EventRing.Certain));
        Assert.AreEqual(8, ring.Count(8, 600, EventRing.AfterStep));
    }

    [TestMethod]
    public void ADipThatWasNoneIsTakenBack()
    {
        EventRing ring = new EventRing();
        ring.Add(1, EventRing.Certain);
        ring.Add(2, EventRing.Certain);
        ring.Withdraw();
        Assert.AreEqual(1, ring.Count(2, 600, EventRing.Certain));
        ring.Withdraw();
        ring.Withdraw();
        Assert.AreEqual(0, ring.Count(2, 600, EventRing.Certain));
    }

    [TestMethod]
    public void WhatFollowsAStepIsMoreInDoubtThanWhatAContactExplains()
    {
        EventRing ring = new EventRing();
        ring.Add(1, EventRing.Certain);
        ring.Add(2, EventRing.Contact);
        ring.Add(3, EventRing.AfterStep);
        Assert.AreEqual(1, ring.Count(4, 600, EventRing.Certain));
        Assert.AreEqual(2, ring.Count(4, 600, EventRing.Contact));
        Assert.AreEqual(3, ring.Count(4, 600, EventRing.AfterStep));
    }

    [TestMethod]
    public void AnEmptyRingHasNoneAtAnyTime()
    {
        EventRing ring = new EventRing();
        Assert.AreEqual(0, ring.Count(0, 600, EventRing.AfterStep));
        Assert.AreEqual(0, ring.Count(1_000_000_000, 600, EventRing.AfterStep));
        ring.Add(5, EventRing.Certain);
        ring.Clear();
        Assert.AreEqual(0, ring.Count(5, 600, EventRing.AfterStep));
    }
}
