using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Estimation;

[TestClass]
public sealed class ChargeCapacityTests
{
    private const long Nominal = 100 * BalanceBench.Percent;

    [TestMethod]
    public void TheChargeBetweenBothKneesIsTheCapacity()
    {
        BalanceBench bench = Cell(94, 0);

        // 2 % below, 1 % above, and 94 % of nominal between.
        Expect.Near(97 * BalanceBench.Percent, bench.Health.CapacityNanocoulombs, BalanceBench.Percent / 5);
        Expect.Between(1, BalanceBench.Percent, bench.Health.CapacityErrorNanocoulombs);
    }

    [TestMethod]
    public void TheWayDownTellsItToo()
    {
        BalanceBench bench = new BalanceBench();
        bench.See(990_000);
        bench.Pass(-94 * BalanceBench.Percent, 5);
        bench.See(20_000);
        bench.Leave();

        Expect.Near(97 * BalanceBench.Percent, bench.Health.CapacityNanocoulombs, BalanceBench.Percent / 5);
    }

    [TestMethod]
    public void ACountThatIsOffByMoreThanFivePercentTellsNothing()
    {
        Assert.AreEqual(0L, Cell(94, 5 * BalanceBench.Percent).Health.CapacityNanocoulombs);
        Assert.IsTrue(Cell(94, 4 * BalanceBench.Percent).Health.CapacityNanocoulombs > 0);
    }

    [DataRow(46, false)]
    [DataRow(48, true)]
    [DataRow(126, true)]
    [DataRow(128, false)]
    [TestMethod]
    public void ACapacityBeyondHalfAndOneAndThreeTenthsOfNominalIsNotBelieved(int percent, bool believed)
    {
        Assert.AreEqual(believed, Cell(percent, 0).Health.CapacityNanocoulombs > 0);
    }

    [DataRow(48, true)]
    [DataRow(49, false)]
    [TestMethod]
    public void TwoDaysBetweenTheKneesAreTheLongest(int hours, bool told)
    {
        BalanceBench bench = new BalanceBench();
        bench.See(20_000);
        bench.Pass(94 * BalanceBench.Percent, hours);
        bench.See(990_000);
        bench.Leave();

        Assert.AreEqual(told, bench.Health.CapacityNanocoulombs > 0);
    }

    [TestMethod]
    public void FurtherCapacitiesAreAveragedIn()
    {
        BalanceBench bench = Cell(94, 0);
        bench.Pass(-90 * BalanceBench.Percent, 1);
        bench.See(20_000);
        bench.Leave();

        // 97 and 93 %: a quarter of the way.
        Expect.Near(96 * BalanceBench.Percent, bench.Health.CapacityNanocoulombs, BalanceBench.Percent / 5);
    }

    [TestMethod]
    public void WhatALeakTookIsNoCapacity()
    {
        BalanceBench bench = new BalanceBench();
        bench.Health.LeakMicroamps = 345f;
        bench.Health.LeakUncertaintyMicroamps = 100f;
        bench.See(20_000);

        // 345 uA for five hours are 6.21 C.
        bench.Pass((97 * BalanceBench.Percent) + 6_210_000_000L, 5);
        bench.See(990_000);
        bench.Leave();

        Expect.Near(Nominal, bench.Health.CapacityNanocoulombs, BalanceBench.Percent / 5);

        // What is not known of the leak is not known of the capacity: 100 uA are 1.8 C.
        Assert.IsTrue(bench.Health.CapacityErrorNanocoulombs > 1_800_000_000L);
    }

    private static BalanceBench Cell(int percent, long errorNanocoulombs)
    {
        BalanceBench bench = new BalanceBench();
        bench.See(20_000);
        bench.Pass(percent * BalanceBench.Percent, 2, errorNanocoulombs);
        bench.See(990_000);
        bench.Leave();
        return bench;
    }
}
