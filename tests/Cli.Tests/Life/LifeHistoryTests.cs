using InvertedAnodeBms.Cli.Life;

namespace InvertedAnodeBms.Cli.Tests.Life;

[TestClass]
public sealed class LifeHistoryTests
{
    [TestMethod]
    [DataRow(28.8, 12)]
    [DataRow(28.7, 10)]
    public void ACycleIsUsefulDownToFourFifthsOfTheCapacityAsNew(double discharged, int useful)
    {
        LifeHistory life = new([.. MadeUp.Cycles(10), MadeUp.Cycle(discharged), MadeUp.Cycle()], LifeEnding.None);

        Assert.AreEqual(useful, life.Useful);
        Assert.AreEqual(useful == 12 ? ((11 * 36) + 28.8) / 1e3 : 0.36, life.Throughput, 1e-9);
    }

    [TestMethod]
    public void TheCycleThatEndsALifeIsNotWholeAndDoesNotCount()
    {
        LifeHistory life = new([.. MadeUp.Cycles(10), MadeUp.Cycle(20, ending: LifeEnding.Latched)], LifeEnding.Latched);

        Assert.AreEqual(10, life.Whole);
        Assert.AreEqual(10, life.Useful);
        Assert.AreEqual(0.36, life.Throughput, 1e-9);
        Assert.AreEqual(0.38, life.Delivered, 1e-9);
    }

    [TestMethod]
    public void ChargeTimeIsThatOfTheWholeWindowEvenWhereChargesCoverAPartOfIt()
    {
        LifeCycle half = MadeUp.Cycle(windowHours: 2) with { WindowShare = 0.4 };

        Assert.AreEqual(4, new LifeHistory([.. Enumerable.Repeat(half, 10)], LifeEnding.None).ChargeHours, 1e-9);
        Assert.AreEqual(4, new LifeHistory(MadeUp.Cycles(10), LifeEnding.None).ChargeHours, 1e-9);
    }

    [TestMethod]
    public void TheOnsetIsTheCycleOfTheFirstContact()
    {
        Assert.IsNull(new LifeHistory(MadeUp.Cycles(5), LifeEnding.None).Onset);
        Assert.AreEqual(6, new LifeHistory([.. MadeUp.Cycles(5), MadeUp.Cycle(births: 1), MadeUp.Cycle(births: 1)], LifeEnding.None).Onset);
    }
}
