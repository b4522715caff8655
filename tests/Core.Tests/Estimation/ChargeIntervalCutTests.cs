using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Tests.Estimation;

[TestClass]
public sealed class ChargeIntervalCutTests
{
    private const long Percent = 1_296_000_000L;

    [TestMethod]
    public void OnThePlateauAVoltageLeavesMoreThanSixtyPercentOpen()
    {
        ChargeInterval interval = new ChargeInterval(LfpLithiumPouch36.Create());

        interval.Cut(3_432_300 - 12_000, 3_432_300 + 12_000, 0, 0);

        long low = interval.LowNanocoulombs() / 129_600;
        int high = interval.BestPpm() + interval.UncertaintyPpm();
        Assert.IsTrue(high - low > 600_000);
        Assert.AreEqual(0, interval.Shown.Disagreements);
    }

    [TestMethod]
    public void AtTheUpperKneeAVoltageLeavesLittleOpen()
    {
        ChargeInterval interval = new ChargeInterval(LfpLithiumPouch36.Create());

        interval.Cut(3_530_988 - 12_000, 3_530_988 + 12_000, 0, 0);

        Assert.IsTrue(interval.UncertaintyPpm() < 5_000);
        Expect.Near(990_000, interval.BestPpm(), 5_000);
    }

    [TestMethod]
    public void AtTheLowerKneeAVoltageLeavesLittleOpen()
    {
        ChargeInterval interval = new ChargeInterval(LfpLithiumPouch36.Create());

        interval.Cut(3_097_371 - 12_000, 3_097_371 + 12_000, 0, 0);

        Assert.IsTrue(interval.UncertaintyPpm() < 5_000);
        Expect.Near(30_000, interval.BestPpm(), 5_000);
    }

    [TestMethod]
    public void AVoltageNeverWidensWhatItDoesNotContradict()
    {
        ChargeInterval interval = new ChargeInterval(LfpLithiumPouch36.Create());
        interval.Cut(3_500_000, 3_510_000, 0, 0);
        long low = interval.LowNanocoulombs();
        int uncertainty = interval.UncertaintyPpm();

        interval.Cut(3_000_000, 3_600_000, 0, 0);

        Assert.AreEqual(low, interval.LowNanocoulombs());
        Assert.AreEqual(uncertainty, interval.UncertaintyPpm());
    }

    [TestMethod]
    public void AVoltageThatContradictsTheCountIsCountedAndBelieved()
    {
        ChargeInterval interval = new ChargeInterval(LfpLithiumPouch36.Create());
        interval.Cut(3_560_000, 3_570_000, 0, 0);
        interval.Move(-50 * Percent, Percent);

        interval.Cut(3_560_000, 3_570_000, 0, 0);

        Assert.AreEqual(1, interval.Shown.Disagreements);
        Assert.IsTrue(interval.BestPpm() > 990_000);
        Assert.IsTrue(interval.LowNanocoulombs() > 99 * Percent);
    }

    [TestMethod]
    public void AVoltageOnTheLowSideOfTheCountIsAContradictionToo()
    {
        ChargeInterval interval = new ChargeInterval(LfpLithiumPouch36.Create());
        interval.Cut(3_560_000, 3_570_000, 0, 0);

        interval.Cut(3_000_000, 3_100_000, 0, 0);

        Assert.AreEqual(1, interval.Shown.Disagreements);
        Assert.IsTrue(interval.BestPpm() < 40_000);
    }

    [TestMethod]
    public void TheHighestVoltageMayMeanAlmostOnePpmMoreThanTheTableSays()
    {
        ChargeInterval interval = new ChargeInterval(LfpLithiumPouch36.Create());
        interval.Cut(3_432_301, 3_432_302, 0, 0);

        Assert.AreEqual(500_000, interval.BestPpm());
        Assert.AreEqual(200_001, interval.UncertaintyPpm());
    }

    [TestMethod]
    public void ChargeThatMovedDuringTheMeasurementIsLeftOpenOnBothSides()
    {
        ChargeInterval still = new ChargeInterval(LfpLithiumPouch36.Create());
        ChargeInterval moving = new ChargeInterval(LfpLithiumPouch36.Create());

        still.Cut(3_500_000, 3_500_000, 0, 0);
        moving.Cut(3_500_000, 3_500_000, Percent / 2, Percent / 2);

        Assert.AreEqual(still.LowNanocoulombs() - (Percent / 2), moving.LowNanocoulombs());
        Expect.Near(still.BestPpm() + 5_000, moving.BestPpm() + moving.UncertaintyPpm(), 2);
    }
}
