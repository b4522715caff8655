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
        ring.Add(0, false);
        ring.Add(100, false);
        ring.Add(600, false);
        Assert.AreEqual(expected, ring.Count(now, 600, false));
    }

    [TestMethod]
    public void DipsThatAContactExplainsCountOnlyWhenAskedFor()
    {
        EventRing ring = new EventRing();
        ring.Add(1, false);
        ring.Add(2, true);
        Assert.AreEqual(1, ring.Count(3, 600, false));
        Assert.AreEqual(2, ring.Count(3, 600, true));
    }

    [TestMethod]
    public void TheOldestOfNineIsForgotten()
    {
        EventRing ring = new EventRing();
        ring.Add(0, true);

        for (int i = 1; i <= 8; i++)
        {
            ring.Add(i, false);
        }

        Assert.AreEqual(8, ring.Count(8, 600, false));
        Assert.AreEqual(8, ring.Count(8, 600, true));
    }

    [TestMethod]
    public void ADipThatWasNoneIsTakenBack()
    {
        EventRing ring = new EventRing();
        ring.Add(1, false);
        ring.Add(2, false);
        ring.Withdraw();
        Assert.AreEqual(1, ring.Count(2, 600, false));
        ring.Withdraw();
        ring.Withdraw();
        Assert.AreEqual(0, ring.Count(2, 600, false));
    }

    [TestMethod]
    public void AnEmptyRingHasNoneAtAnyTime()
    {
        EventRing ring = new EventRing();
        Assert.AreEqual(0, ring.Count(0, 600, true));
        Assert.AreEqual(0, ring.Count(1_000_000_000, 600, true));
        ring.Add(5, false);
        ring.Clear();
        Assert.AreEqual(0, ring.Count(5, 600, true));
    }
}
