using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.Cli.Life;
using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Cli.Tests.Life;

[TestClass]
public sealed class TickedCellTests
{
    [TestMethod]
    [DataRow(0.2)]
    [DataRow(1.0)]
    public void TicksOfSecondsGiveTheChargeThatTenHertzGive(double rate)
    {
        LifeCycle coarse = Cycle(rate, TickPlan.LongestSeconds, out long few);
        LifeCycle fine = Cycle(rate, TickPlan.FineSeconds, out long many);

        Assert.AreEqual(LifeEnding.None, coarse.Ending);
        Assert.IsTrue(few * 8 < many, $"{few} and {many} ticks");
        Assert.AreEqual(fine.Charged, coarse.Charged, 0.002 * fine.Charged);
        Assert.AreEqual(fine.Discharged, coarse.Discharged, 0.002 * fine.Discharged);
        Assert.AreEqual(fine.WindowHours, coarse.WindowHours, 0.005 * fine.WindowHours);
        Assert.AreEqual(fine.ChargeHours, coarse.ChargeHours, 0.01 * fine.ChargeHours);
    }

    [TestMethod]
    public void EveryContactIsBornInATickOfTenHertz()
    {
        CellModel cell = LifeCells.Create("foil", 3, 1);
        TickedCell ticked = new(cell, new ControllerSetup("foil", 1), 5, default);
        ControllerCycler cycler = new(ticked);
        Action<double, double> follow = ticked.OnStep!;
        int births = 0;
        double coarsest = 0;
        ticked.OnStep = (amperes, seconds) =>
        {
            follow(amperes, seconds);
            coarsest = cell.Contacts.Births > births ? Math.Max(coarsest, seconds) : coarsest;
            births = cell.Contacts.Births;
        };

        for (int i = 0; i < 13; i++)
        {
            cycler.Next();
        }

        Assert.IsTrue(births > 0);
        Assert.AreEqual(TickPlan.FineSeconds, coarsest);
    }

    [TestMethod]
    public void TicksAreFarApartOnlyWhileTheVoltageHardlyMoves()
    {
        TickPlan plan = new();
        List<double> lengths = [];

        foreach ((double amperes, double volts) in Enumerable.Repeat((0.0072, 3.45), 30).Append((0.018, 3.47)).Append((0.018, 3.48)))
        {
            plan.Follow(amperes, volts);
            plan.Made(plan.CoarseSeconds);
            lengths.Add(plan.CoarseSeconds);
        }

        Assert.AreEqual(1, lengths[0]);
        Assert.AreEqual(TickPlan.LongestSeconds, lengths[29]);
        Assert.AreEqual(1, lengths[30]);
        Assert.AreEqual(1, lengths[31]);
    }

    private static LifeCycle Cycle(double rate, double longestSeconds, out long ticks)
    {
        CellModel cell = LifeCells.Create("inverted", 1, 1);
        TickedCell ticked = new(cell, new ControllerSetup("inverted", rate), 5, default) { LongestSeconds = longestSeconds };
        LifeCycle cycle = new ControllerCycler(ticked).Next();
        ticks = ticked.Ticks;
        Assert.AreEqual(BmsState.Standby, ticked.Controller.Decision.State);
        return cycle;
    }
}
