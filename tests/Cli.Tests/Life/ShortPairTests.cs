using InvertedAnodeBms.Cli.Life;

namespace InvertedAnodeBms.Cli.Tests.Life;

[TestClass]
public sealed class ShortPairTests
{
    [TestMethod]
    public void CyclesAndHoursCountFromTheFirstContact()
    {
        ShortPair pair = Pair(onCycles: 20, offCycles: 40, collapseAt: 30);

        // Three quiet cycles, then the onset in the fourth of the branch.
        Assert.AreEqual(26, pair.OffCyclesTo(ShortPair.CollapseSiemens));
        Assert.AreEqual(27 * 8, pair.OffHoursTo(ShortPair.CollapseSiemens));
        Assert.AreEqual(17 * 8, pair.HoursToLatch);
        Assert.AreEqual(22 * 8, pair.BlindHoursToLatch);
        Assert.IsNull(pair.OffCyclesTo(LifeRules.HardSiemens));
        Assert.IsNull(pair.OnCyclesTo(ShortPair.CollapseSiemens));
    }

    [TestMethod]
    public void ChargeIsCountedFromBirthToTheLatchAndToTheCollapse()
    {
        ShortPair pair = Pair(onCycles: 20, offCycles: 40, collapseAt: 30);

        Assert.AreEqual(2 + (20 * 0.036), pair.OnAmpereHours, 1e-9);
        Assert.AreEqual(2 + (30 * 0.036), pair.OffAmpereHours, 1e-9);
        Assert.IsTrue(pair.Prevented);
    }

    [TestMethod]
    public void LatchingAtTheFirstDipDoesNotCount()
    {
        Assert.IsFalse((Pair(onCycles: 4, offCycles: 60, collapseAt: 57) with { Ageing = 1 }).Prevented);
    }

    [TestMethod]
    public void AShortOnTheDayAfterTheLatchCounts()
    {
        ShortPair pair = Pair(onCycles: 20, offCycles: 40, collapseAt: 30) with { RestPeakSiemens = 0.2 };

        Assert.AreEqual(16, pair.OnCyclesTo(LifeRules.HardSiemens));
        Assert.IsFalse(pair.Prevented);
        Assert.IsFalse(pair.CollapsePrevented);
    }

    [TestMethod]
    public void ASumBetweenTheTwoThresholdsIsACollapseButNoHardShort()
    {
        ShortPair pair = Pair(onCycles: 20, offCycles: 40, collapseAt: 30) with { RestPeakSiemens = 0.05 };

        Assert.IsTrue(pair.Prevented);
        Assert.IsFalse(pair.CollapsePrevented);
    }

    private static ShortPair Pair(int onCycles, int offCycles, int collapseAt)
    {
        List<LifeCycle> off = [.. Enumerable.Range(1, offCycles).Select(i => MadeUp.Cycle(peakSiemens: i >= collapseAt ? 0.02 : 0.001))];
        LifeHistory on = new(MadeUp.Cycles(onCycles), LifeEnding.Latched);
        LifeHistory blind = new(MadeUp.Cycles(25), LifeEnding.Latched);
        return new ShortPair(84, off, on, blind, 2, 80, 0.001, 3);
    }
}
