using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Tests.Estimation;

[TestClass]
public sealed class ChargeIntervalTests
{
    private const long Percent = 1_296_000_000L;

    [TestMethod]
    public void AtFirstNothingIsKnown()
    {
        ChargeInterval interval = new ChargeInterval(LfpLithiumPouch36.Create());

        Assert.AreEqual(0L, interval.LowNanocoulombs());
        Assert.AreEqual(500_000, interval.BestPpm());
        Assert.AreEqual(500_000, interval.UncertaintyPpm());
        Assert.AreEqual(0, interval.Shown.Disagreements);
    }

    [TestMethod]
    public void CountingMovesTheIntervalAndWidensItByItsError()
    {
        ChargeInterval interval = Known(3_510_000);
        int best = interval.BestPpm();
        int uncertainty = interval.UncertaintyPpm();

        interval.Move(-10 * Percent, Percent);

        Expect.Near(best - 100_000, interval.BestPpm(), 1);
        Expect.Near(uncertainty + 10_000, interval.UncertaintyPpm(), 2);
    }

    [TestMethod]
    public void CountingPastTheEndsStaysInside()
    {
        ChargeInterval interval = Known(3_510_000);
        interval.Move(50 * Percent, 0);
        Assert.AreEqual(1_000_000, interval.BestPpm());
        Assert.AreEqual(129_600_000_000L, interval.LowNanocoulombs());

        interval.Move(-500 * Percent, 0);
        Assert.AreEqual(0, interval.BestPpm());
        Assert.AreEqual(0L, interval.LowNanocoulombs());
    }

    [TestMethod]
    public void TheUncertaintyIsRoundedUp()
    {
        ChargeInterval interval = Known(3_510_000);
        int uncertainty = interval.UncertaintyPpm();

        interval.Move(0, 1);

        Assert.AreEqual(uncertainty + 1, interval.UncertaintyPpm());
    }

    [TestMethod]
    public void ForgettingKeepsTheGuessAndNothingElse()
    {
        ChargeInterval interval = Known(3_510_000);
        int best = interval.BestPpm();

        interval.Forget();

        Assert.AreEqual(best, interval.BestPpm());
        Assert.AreEqual(0L, interval.LowNanocoulombs());
        Assert.AreEqual(best, interval.UncertaintyPpm());
    }

    // A cell that a voltage has pinned at the upper knee.
    private static ChargeInterval Known(int microvolts)
    {
        ChargeInterval interval = new ChargeInterval(LfpLithiumPouch36.Create());
        interval.Cut(microvolts, microvolts, 0, 0);
        return interval;
    }
}
