using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Deposition;

[TestClass]
public sealed class DepositionStageTests
{
    [TestMethod]
    public void ACellWithoutALithiumAnodeHasNoModel()
    {
        CellDesign design = Nmc21700.Create();
        DepositionStage stage = new DepositionStage(design, 2);
        stage.Deposit(new Measurements(2, 1), new Estimates(2, new ChargeSession(design)), 100);

        Assert.AreEqual(0, stage.Result.Cells.Length);
        Assert.IsTrue(stage.Result.LowestNucleationMargin == 1f);
    }

    [TestMethod]
    public void EveryCellOfThePackFollowsThePackCurrent()
    {
        CellDesign design = LfpLithiumPouch36.Create();
        DepositionStage stage = new DepositionStage(design, 2);
        Estimates estimates = new Estimates(2, new ChargeSession(design));
        Measurements measurements = Charging(2);
        Run(stage, measurements, estimates, 300);

        Assert.IsTrue(0f < stage.Result.Cells[0].SandFraction);
        Assert.IsTrue(stage.Result.HighestSandFraction == stage.Result.Cells[1].SandFraction);
        Assert.IsTrue(stage.Result.LowestNucleationMargin < 0.5f);
    }

    [TestMethod]
    public void TheStateOfChargeIsAdoptedOnceWithinAMinute()
    {
        CellDesign design = LfpLithiumPouch36.Create();
        DepositionStage stage = new DepositionStage(design, 1);
        Estimates estimates = new Estimates(1, new ChargeSession(design));
        estimates.CellChargePpm[0] = 500_000;
        Measurements measurements = Charging(1);
        measurements.PackMicroamps.Value = 0;
        long built = stage.Result.Cells[0].LiveNanocoulombs;
        Idle(stage, measurements, estimates, 602);
        long adopted = stage.Result.Cells[0].LiveNanocoulombs;
        Idle(stage, measurements, estimates, 1_200);

        Expect.Near(design.CapacityNanocoulombs / 2, adopted - built, 1_000_000);
        Assert.AreEqual(adopted, stage.Result.Cells[0].LiveNanocoulombs);
    }

    [TestMethod]
    public void ACounterThatWrapsMovesNothingItShouldNot()
    {
        CellDesign design = LfpLithiumPouch36.Create();
        DepositionStage stage = new DepositionStage(design, 1);
        Estimates estimates = new Estimates(1, new ChargeSession(design));
        Measurements measurements = Charging(1);
        estimates.ChargedNanocoulombs = long.MaxValue - 1_000_000;
        stage.Deposit(measurements, estimates, 100);
        long before = stage.Result.Cells[0].LiveNanocoulombs;
        estimates.ChargedNanocoulombs += 3_600_000;
        stage.Deposit(measurements, estimates, 100);

        Expect.Near(3_600_000, stage.Result.Cells[0].LiveNanocoulombs - before, 0);
    }

    [TestMethod]
    public void AMissingCurrentHasNoOverpotential()
    {
        CellDesign design = LfpLithiumPouch36.Create();
        DepositionStage stage = new DepositionStage(design, 1);
        Estimates estimates = new Estimates(1, new ChargeSession(design));
        Measurements measurements = Charging(1);
        measurements.PackMicroamps.Quality = SignalQuality.Stale;
        stage.Deposit(measurements, estimates, 100);

        Assert.IsTrue(stage.Result.Cells[0].OhmicVolts == 0f);
    }

    private static Measurements Charging(int cells)
    {
        Measurements measurements = new Measurements(cells, 1);
        measurements.PackMicroamps.Value = DepositionBench.Microamps;
        measurements.PackMicroamps.Quality = SignalQuality.Good;
        measurements.AnyTemperatureGood = true;
        measurements.ColdestDeciCelsius = 250;
        measurements.HottestDeciCelsius = 250;
        return measurements;
    }

    private static void Run(DepositionStage stage, Measurements measurements, Estimates estimates, int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            estimates.ChargedNanocoulombs += DepositionBench.Microamps * 100;
            stage.Deposit(measurements, estimates, 100);
        }
    }

    private static void Idle(DepositionStage stage, Measurements measurements, Estimates estimates, int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            stage.Deposit(measurements, estimates, 100);
        }
    }
}
