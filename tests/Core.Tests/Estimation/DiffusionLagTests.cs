using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Estimation;

/// <summary>The bound of how far the charge lies from what the surface of the particles shows, and what a cut makes of it.</summary>
[TestClass]
public sealed class DiffusionLagTests
{
    private const int LagMilliseconds = 1_000_000;
    private const long Percent = 1_296_000_000L;

    // 100 mA for 1,000 s: 100 C.
    private const long WorstNanocoulombs = 100_000L * LagMilliseconds;

    [TestMethod]
    public void AtBootThePackMayHaveCarriedItsLargestCurrentEitherWay()
    {
        PolarisationBound bound = Create(LagMilliseconds);

        Expect.Near(WorstNanocoulombs, bound.BelowNanocoulombs(), LagMilliseconds);
        Expect.Near(WorstNanocoulombs, bound.AboveNanocoulombs(), LagMilliseconds);
    }

    [TestMethod]
    public void AtRestItNeverRisesAndFadesToWhatTheSensorMayHide()
    {
        PolarisationBound bound = Create(LagMilliseconds);
        long before = bound.BelowNanocoulombs();
        bound.Update(0, 0, true, 250, 1_000);

        for (int second = 0; second < 80 * 60; second++)
        {
            bound.Update(0, 0, true, 250, 1_000);
            Assert.IsTrue(bound.BelowNanocoulombs() <= before);
            before = bound.BelowNanocoulombs();
        }

        // Eight relaxation times of ten minutes: 0.03 % of 100 C, and what 5 uA of sensor offset may hide.
        Expect.Between(5L * LagMilliseconds, Percent / 20, bound.BelowNanocoulombs());
    }

    [TestMethod]
    public void ChargingLeadsUpwardsOnly()
    {
        PolarisationBound bound = Rested();
        bound.Update(0, 10_000, true, 250, 1_000);

        // 0.5 % of gain error and 5 uA of offset beside the 10 mA.
        Expect.Near(10_055L * LagMilliseconds, bound.BelowNanocoulombs(), 2 * LagMilliseconds);
        Expect.Between(0L, 10L * LagMilliseconds, bound.AboveNanocoulombs());
    }

    [TestMethod]
    public void DischargingLeadsDownwardsOnly()
    {
        PolarisationBound bound = Rested();
        bound.Update(-10_000, 0, true, 250, 1_000);

        Expect.Between(0L, 10L * LagMilliseconds, bound.BelowNanocoulombs());
        Expect.Near(10_055L * LagMilliseconds, bound.AboveNanocoulombs(), 2 * LagMilliseconds);
    }

    [DataRow(100_000)]
    [DataRow(-100_000)]
    [TestMethod]
    public void FiveDaysOfTheLargestCurrentNeitherOverflowNorTurnNegative(int microamps)
    {
        PolarisationBound bound = Rested();
        long opposite = WorstNanocoulombs;

        for (int minute = 0; minute < 5 * 24 * 60; minute++)
        {
            bound.Update(microamps, microamps, true, 250, 60_000);
            long leading = microamps > 0 ? bound.BelowNanocoulombs() : bound.AboveNanocoulombs();
            opposite = microamps > 0 ? bound.AboveNanocoulombs() : bound.BelowNanocoulombs();
            Expect.Between(WorstNanocoulombs, WorstNanocoulombs / 100 * 101, leading);
            Assert.IsTrue(opposite >= 0);
        }

        Expect.Between(0L, LagMilliseconds + 100L, opposite);
    }

    [TestMethod]
    public void TheLargestNumbersThatFitDoNotOverflow()
    {
        PolarisationBound bound = Create(int.MaxValue);
        bound.Update(int.MinValue / 2, int.MaxValue / 2, true, 250, 1_000);

        Assert.IsTrue(bound.BelowNanocoulombs() > 1_000_000_000L * int.MaxValue);
        Assert.IsTrue(bound.AboveNanocoulombs() > 1_000_000_000L * int.MaxValue);
    }

    [TestMethod]
    public void ADesignWithoutLagHasNone()
    {
        PolarisationBound bound = Create(0);

        Assert.AreEqual(0L, bound.BelowNanocoulombs());
        Assert.AreEqual(0L, bound.AboveNanocoulombs());
    }

    [TestMethod]
    public void TheLagIsThatOfTheColdestCell()
    {
        CellDesign design = ExampleCell.Create();
        design.Lag = new DiffusionLag(new int[] { 50, 250 }, new int[] { 1_000_000, 400_000 });
        PolarisationBound bound = new PolarisationBound(design, Configurations.Measurement(1));
        Rest(bound);
        bound.Update(0, 10_000, true, 150, 1_000);

        Expect.Near(10_055L * 700_000, bound.BelowNanocoulombs(), 2_000_000);
    }

    [TestMethod]
    public void WithoutATemperatureTheLagIsTheLargest()
    {
        CellDesign design = ExampleCell.Create();
        design.Lag = new DiffusionLag(new int[] { 50, 250 }, new int[] { 1_000_000, 400_000 });
        PolarisationBound bound = new PolarisationBound(design, Configurations.Measurement(1));
        Rest(bound);
        bound.Update(0, 10_000, false, 400, 1_000);

        Expect.Near(10_055L * 1_000_000, bound.BelowNanocoulombs(), 2_000_000);
    }

    [TestMethod]
    public void ALeadOfTheColdFadesInTheWarmthAndDoesNotVanish()
    {
        CellDesign design = ExampleCell.Create();
        design.Lag = new DiffusionLag(new int[] { 50, 250 }, new int[] { 1_000_000, 400_000 });
        PolarisationBound bound = new PolarisationBound(design, Configurations.Measurement(1));
        Rest(bound);
        bound.Update(0, 10_000, true, 50, 1_000);
        bound.Update(0, 0, true, 250, 1_000);
        Expect.Near(10_055L * 1_000_000, bound.BelowNanocoulombs(), 20_000_000);

        for (int second = 0; second < 600; second++)
        {
            bound.Update(0, 0, true, 250, 1_000);
        }

        Expect.Near(10_055L * 368_000, bound.BelowNanocoulombs(), 30_000_000);
    }

    [DataRow(-400, 1_000)]
    [DataRow(50, 1_000)]
    [DataRow(51, 994)]
    [DataRow(75, 850)]
    [DataRow(100, 700)]
    [DataRow(175, 550)]
    [DataRow(250, 400)]
    [DataRow(600, 400)]
    [TestMethod]
    public void TheLagOfThePouchIsLinearBetweenItsTemperaturesAndFlatBeyond(int deciCelsius, int seconds)
    {
        Assert.AreEqual(seconds, LfpLithiumPouch36.Create().Lag.MillisecondsAt(deciCelsius) / 1_000);
    }

    [TestMethod]
    public void ATableThatIsEmptyOrRisesIsRefused()
    {
        Assert.IsTrue(IsRefused(new int[0], new int[0]));
        Assert.IsTrue(IsRefused(new int[] { 50, 250 }, new int[] { 1 }));
        Assert.IsTrue(IsRefused(new int[] { 50, 50 }, new int[] { 1, 1 }));
        Assert.IsTrue(IsRefused(new int[] { 50, 250 }, new int[] { 1, 2 }));
        Assert.IsTrue(IsRefused(new int[] { 50, 250 }, new int[] { 1, -1 }));
        Assert.IsFalse(IsRefused(new int[] { 50, 250 }, new int[] { 1, 1 }));
    }

    [TestMethod]
    public void ACutLeavesALeadOfTheSurfaceInsideTheBoundAndExcludesOneBeyondIt()
    {
        // The surface shows 98.5 %; the mean may lie up to 3 % below it and 1 % above it.
        ChargeInterval interval = new ChargeInterval(ExampleCell.Create());
        interval.Cut(3_507_767, 3_507_767, 3 * Percent, Percent);

        Expect.Near(955_000 * (Percent / 10_000), interval.LowNanocoulombs(), Percent / 10_000);
        int highest = interval.BestPpm() + interval.UncertaintyPpm();
        Assert.IsTrue(highest >= 995_000);
        Assert.AreEqual(0, interval.Shown.Disagreements);
    }

    private static PolarisationBound Rested()
    {
        PolarisationBound bound = Create(LagMilliseconds);
        Rest(bound);
        return bound;
    }

    private static void Rest(PolarisationBound bound)
    {
        for (int minute = 0; minute < 24 * 60; minute++)
        {
            bound.Update(0, 0, true, 250, 60_000);
        }
    }

    private static bool IsRefused(int[] deciCelsius, int[] milliseconds)
    {
        try
        {
            DiffusionLag lag = new DiffusionLag(deciCelsius, milliseconds);
            return lag.LargestMilliseconds < 0;
        }
        catch (System.ArgumentException)
        {
            return true;
        }
    }

    private static PolarisationBound Create(int lagMilliseconds)
    {
        CellDesign design = ExampleCell.Create();
        design.Lag = new DiffusionLag(new int[] { 250 }, new int[] { lagMilliseconds });
        return new PolarisationBound(design, Configurations.Measurement(1));
    }
}
