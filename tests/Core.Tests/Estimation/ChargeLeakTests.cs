using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Estimation;

[TestClass]
public sealed class ChargeLeakTests
{
    // 345 uA for ten hours.
    private const long LeakNanocoulombs = 12_420_000_000L;

    [TestMethod]
    public void OneVisitAtTheKneeSaysNothing()
    {
        BalanceBench bench = new BalanceBench();
        bench.Pass(0, 20);
        bench.See(990_000);
        bench.Cycle(80, LeakNanocoulombs, 10);

        Assert.AreEqual(0, bench.UncertaintyMicroamps());
    }

    [DataRow(0L, 0)]
    [DataRow(LeakNanocoulombs, 345)]
    [DataRow(-LeakNanocoulombs, -345)]
    [TestMethod]
    public void WhatWasCountedInBetweenTwoFullsAndIsNotThereIsTheLeak(long leakNanocoulombs, int microamps)
    {
        BalanceBench bench = new BalanceBench();
        bench.See(990_000);
        bench.Cycle(80, leakNanocoulombs, 10);
        bench.See(990_000);

        Expect.Near(microamps, bench.LeakMicroamps(), 1);
        Expect.Between(1, 10, bench.UncertaintyMicroamps());
    }

    [DataRow(true)]
    [DataRow(false)]
    [TestMethod]
    public void AFullThatIsSeenBesideMuchCurrentIsNotBelieved(bool first)
    {
        BalanceBench bench = new BalanceBench();
        bench.Calm = first;
        bench.See(990_000);
        bench.Cycle(80, LeakNanocoulombs, 10);
        bench.Calm = !first;
        bench.See(990_000);

        Assert.AreEqual(0, bench.UncertaintyMicroamps());
    }

    [TestMethod]
    public void AFullThatIsLessFullIsNoLeak()
    {
        BalanceBench bench = new BalanceBench();
        bench.See(995_000);
        bench.Cycle(80, -2 * BalanceBench.Percent, 10);
        bench.See(975_000);

        Expect.Near(0, bench.LeakMicroamps(), 5);
        Assert.IsTrue(bench.UncertaintyMicroamps() > 0);
    }

    [TestMethod]
    public void EmptyToEmptyTellsItToo()
    {
        BalanceBench bench = new BalanceBench();
        bench.See(20_000);
        bench.Cycle(-80, LeakNanocoulombs, 10);
        bench.See(20_000);

        Expect.Near(345, bench.LeakMicroamps(), 1);
        Assert.IsTrue(bench.Health.ApparentEfficiency <= 0f);
    }

    [TestMethod]
    public void TheErrorOfTheCountIsInTheUncertaintyInFull()
    {
        BalanceBench bench = new BalanceBench();
        bench.See(990_000);
        bench.Cycle(80, 0, 10);
        bench.See(990_000);
        int before = bench.UncertaintyMicroamps();
        bench.See(500_000);
        bench.Cycle(80, 0, 9);
        bench.Pass(0, 1, 3_600_000_000L);
        bench.See(990_000);

        // 3.6 C in ten hours are 100 uA.
        Expect.Near(before + 100, bench.UncertaintyMicroamps(), 1);
    }

    // The count says 90 % when a sudden drop of the voltage shows the lower knee.
    [TestMethod]
    public void AFullCellThatLooksEmptyForAMomentHasNotLeaked()
    {
        BalanceBench bench = new BalanceBench();
        bench.See(20_000);
        bench.Pass(97 * BalanceBench.Percent, 6);
        bench.See(990_000);
        bench.Pass(-BalanceBench.Percent, 1);
        bench.See(20_000);

        Assert.AreEqual(0, bench.UncertaintyMicroamps());
    }

    [DataRow(4, false)]
    [DataRow(5, true)]
    [TestMethod]
    public void LessThanFiveHoursAreTooShortToTell(int hours, bool told)
    {
        BalanceBench bench = new BalanceBench();
        bench.See(990_000);
        bench.Cycle(80, 0, hours);
        bench.See(990_000);

        Assert.AreEqual(told, bench.UncertaintyMicroamps() > 0);
    }

    [TestMethod]
    public void ShortCyclesAddUpToAWindow()
    {
        BalanceBench bench = new BalanceBench();
        bench.See(990_000);

        for (int i = 0; i < 3; i++)
        {
            Assert.AreEqual(0, bench.UncertaintyMicroamps());
            bench.Cycle(80, LeakNanocoulombs / 5, 2);
            bench.See(990_000);
        }

        Expect.Near(345, bench.LeakMicroamps(), 1);
    }

    [TestMethod]
    public void EveryWindowSpeaksForItself()
    {
        BalanceBench bench = new BalanceBench();
        bench.See(990_000);
        bench.Cycle(80, 0, 10);
        bench.See(990_000);
        bench.Cycle(80, LeakNanocoulombs, 10);
        bench.See(990_000);

        Expect.Near(345, bench.LeakMicroamps(), 1);
    }

    [TestMethod]
    public void TheNarrowestMomentOfAVisitCounts()
    {
        BalanceBench bench = new BalanceBench();
        bench.See(990_000);
        bench.Cycle(80, 0, 10);
        bench.BandMicrovolts = 9_000;
        bench.See(990_000);
        int wide = bench.UncertaintyMicroamps();
        bench.BandMicrovolts = 1_000;
        bench.See(990_000);
        int narrow = bench.UncertaintyMicroamps();
        bench.BandMicrovolts = 9_000;
        bench.See(990_000);

        Assert.IsTrue(narrow < wide);
        Assert.AreEqual(narrow, bench.UncertaintyMicroamps());
    }

    [DataRow(599, 2)]
    [DataRow(600, 1)]
    [TestMethod]
    public void TenMinutesAwayFromTheKneeEndAVisitAndNoiseAtItsEdgeDoesNot(int seconds, int measurements)
    {
        BalanceBench bench = new BalanceBench();
        bench.See(990_000);
        bench.Cycle(80, 0, 10);
        bench.BandMicrovolts = 9_000;
        bench.See(990_000);
        int wide = bench.UncertaintyMicroamps();
        bench.Away(seconds);
        bench.BandMicrovolts = 1_000;
        bench.See(990_000);

        // Within the visit the full before still counts, and the narrower moment is measured against it.
        Assert.AreEqual(measurements == 2, bench.UncertaintyMicroamps() < wide);
    }

    [TestMethod]
    public void ACellThatDoesNotComeToTheKneeSaysNothingOfItsLeak()
    {
        BalanceBench bench = new BalanceBench();
        CellHealth other = new CellHealth();
        ChargeBalance balance = new ChargeBalance(bench.Design, bench.Count, other);
        ChargeInterval interval = new ChargeInterval(bench.Design);
        interval.Cut(3_432_000, 3_433_000, 0, 0);
        balance.Show(interval, true);
        bench.See(990_000);
        bench.Cycle(80, LeakNanocoulombs, 10);
        bench.See(990_000);
        balance.Show(interval, true);

        Expect.Near(345, bench.LeakMicroamps(), 1);
        Assert.IsTrue(other.LeakUncertaintyMicroamps <= 0f);
    }

    [TestMethod]
    public void WhenChargeMayHaveMovedUncountedTheFullBeforeIsForgotten()
    {
        BalanceBench bench = new BalanceBench();
        bench.See(990_000);
        bench.Cycle(80, LeakNanocoulombs, 10);
        bench.Balance.Forget();
        bench.See(990_000);
        Assert.AreEqual(0, bench.UncertaintyMicroamps());

        bench.Cycle(80, LeakNanocoulombs, 10);
        bench.See(990_000);
        Expect.Near(345, bench.LeakMicroamps(), 1);
    }

    [DataRow(949_000, false)]
    [DataRow(955_000, true)]
    [TestMethod]
    public void TooNearToThePlateauIsNoVisit(int ppm, bool visit)
    {
        BalanceBench bench = new BalanceBench();
        bench.See(ppm);
        bench.Cycle(80, 0, 10);
        bench.See(ppm);

        Assert.AreEqual(visit, bench.UncertaintyMicroamps() > 0);
    }

    [DataRow(2_650_000, false)]
    [DataRow(2_651_000, true)]
    [TestMethod]
    public void ACellThatMayBeEmptierThanItsTableIsNoVisit(int microvolts, bool visit)
    {
        BalanceBench bench = new BalanceBench();
        bench.SeeMicrovolts(microvolts);
        bench.Cycle(-80, 0, 10);
        bench.SeeMicrovolts(microvolts);

        Assert.AreEqual(visit, 0f < bench.Health.LeakUncertaintyMicroamps);
    }

    [TestMethod]
    public void TheApparentEfficiencyIsWhatCameOutOfWhatWentIn()
    {
        BalanceBench bench = new BalanceBench();
        bench.See(990_000);
        bench.Cycle(80, 2 * BalanceBench.Percent, 10);
        bench.See(990_000);

        Expect.Near(80_000 / 82, (int)(bench.Health.ApparentEfficiency * 1_000f), 1);
    }

    [TestMethod]
    public void ASmallCycleHasNoEfficiency()
    {
        BalanceBench bench = new BalanceBench();
        bench.See(990_000);
        bench.Cycle(49, 0, 10);
        bench.See(990_000);

        Assert.IsTrue(bench.Health.ApparentEfficiency <= 0f);
    }
}
