using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Plant.Tests;

[TestClass]
public sealed class EquivalentCircuitCellTests
{
    private static readonly EquivalentCircuitParameters s_pouch = EquivalentCircuitParameters.Pouch36 with { SelfDischargeOhms = 1e12 };

    [TestMethod]
    public void OneHourAtOneCMovesTheWholeCapacity()
    {
        EquivalentCircuitCell cell = new(s_pouch, 1.0);

        for (int i = 0; i < 3600; i++)
        {
            cell.Step(-0.036, 25, 1);
        }

        Assert.AreEqual(0, cell.StateOfCharge, 1e-6);
    }

    [TestMethod]
    public void TheFirstInstantOfACurrentShowsTheSeriesResistanceOnly()
    {
        EquivalentCircuitCell cell = new(s_pouch, 0.5);
        double before = cell.TerminalVolts;

        cell.Step(0.010, 25, 1e-6);

        Assert.AreEqual(0.010 * s_pouch.SeriesOhms, cell.TerminalVolts - before, 1e-6);
    }

    [TestMethod]
    public void ALongCurrentShowsAllResistancesAndTheHysteresis()
    {
        EquivalentCircuitCell cell = new(s_pouch, 0.4);

        for (int i = 0; i < 3600; i++)
        {
            cell.Step(0.0072, 25, 1);
        }

        double over = 0.0072 * (s_pouch.SeriesOhms + s_pouch.FastOhms + s_pouch.SlowOhms);
        Assert.AreEqual(cell.OpenCircuitVolts + over + s_pouch.HysteresisVolts, cell.TerminalVolts, 1e-4);
    }

    [TestMethod]
    public void TheStepSizeDoesNotChangeTheVoltage()
    {
        EquivalentCircuitCell coarse = new(s_pouch, 0.5);
        EquivalentCircuitCell fine = new(s_pouch, 0.5);
        coarse.Step(0.0072, 25, 10);

        for (int i = 0; i < 1000; i++)
        {
            fine.Step(0.0072, 25, 0.01);
        }

        Assert.AreEqual(coarse.TerminalVolts, fine.TerminalVolts, 1e-4);
        Assert.AreEqual(coarse.StateOfCharge, fine.StateOfCharge, 1e-12);
    }

    [TestMethod]
    public void TheChargeBranchRestsAboveTheDischargeBranch()
    {
        EquivalentCircuitCell charged = RestAfter(0.3, 0.0072);
        EquivalentCircuitCell discharged = RestAfter(0.7, -0.0072);

        Assert.AreEqual(2 * s_pouch.HysteresisVolts, charged.TerminalVolts - discharged.TerminalVolts, 1e-3);
    }

    [TestMethod]
    public void ColdRaisesTheResistance()
    {
        EquivalentCircuitCell warm = new(s_pouch, 0.5);
        EquivalentCircuitCell cold = new(s_pouch, 0.5);
        warm.Step(0.010, 25, 60);
        cold.Step(0.010, 5, 60);

        Assert.IsGreaterThan(1.5 * (warm.TerminalVolts - warm.OpenCircuitVolts), cold.TerminalVolts - cold.OpenCircuitVolts);
    }

    [TestMethod]
    public void ALeakDischargesAtRest()
    {
        EquivalentCircuitCell cell = new(s_pouch with { SelfDischargeOhms = 1000 }, 0.5);
        cell.Step(0, 25, 3600);

        Assert.AreEqual(0.5 - (cell.TerminalVolts / 1000 / 0.036), cell.StateOfCharge, 1e-3);
    }

    [TestMethod]
    public void HeatIsNeverNegative()
    {
        EquivalentCircuitCell cell = new(s_pouch, 0.5);

        foreach (double amperes in new[] { 0.02, -0.02, 0.001, 0, -0.05, 0.03 })
        {
            cell.Step(amperes, 25, 5);
            Assert.IsGreaterThanOrEqualTo(0, cell.HeatWatts);
        }
    }

    private static EquivalentCircuitCell RestAfter(double from, double amperes)
    {
        EquivalentCircuitCell cell = new(s_pouch, from);

        for (int i = 0; i < 3600; i++)
        {
            cell.Step(amperes, 25, 1);
        }

        for (int i = 0; i < 7200; i++)
        {
            cell.Step(0, 25, 1);
        }

        return cell;
    }
}
