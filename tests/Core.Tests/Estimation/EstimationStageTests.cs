using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Estimation;

[TestClass]
public sealed class EstimationStageTests
{
    [TestMethod]
    public void RightAfterBootEvenAKneeSaysLittle()
    {
        EstimationBench bench = new EstimationBench();
        bench.Set(3_530_988, 0);
        bench.Run(2_000);

        Assert.IsTrue(bench.Stage.Result.CellUncertaintyPpm[0] > 400_000);
    }

    [TestMethod]
    public void AfterARestAKneeTellsTheChargeToAFewPercent()
    {
        EstimationBench bench = new EstimationBench();
        bench.Set(3_530_988, 0);
        bench.Rest(3_000);

        Assert.IsTrue(bench.Stage.Result.CellUncertaintyPpm[0] < 20_000);
        Expect.Near(990_000, bench.Stage.Result.CellChargePpm[0], 20_000);
        Assert.AreEqual(0, bench.Stage.Result.Disagreements);
    }

    [TestMethod]
    public void AfterARestThePlateauStillTellsAlmostNothing()
    {
        EstimationBench bench = new EstimationBench();
        bench.Rest(3_000);

        Assert.AreEqual(500_000, bench.Stage.Result.CellChargePpm[0]);
        Assert.IsTrue(bench.Stage.Result.CellUncertaintyPpm[0] > 400_000);
    }

    [TestMethod]
    public void CountingMovesTheGuessByTheChargeAndWidensTheUncertainty()
    {
        EstimationBench bench = new EstimationBench();
        bench.Set(3_530_988, 0);
        bench.Rest(3_000);
        int before = bench.Stage.Result.CellChargePpm[0];
        int uncertainty = bench.Stage.Result.CellUncertaintyPpm[0];

        bench.Set(3_300_000, -64_800);
        bench.Run(200_000);

        // 64.8 mA for 200 s are 10 % of 36 mAh; 5 % of capacity and 0.5 % of current may be wrong in them.
        Expect.Near(before - 100_000, bench.Stage.Result.CellChargePpm[0], 100);
        Expect.Near(uncertainty + 5_900, bench.Stage.Result.CellUncertaintyPpm[0], 200);
    }

    [TestMethod]
    public void ComparingHappensOnceASecond()
    {
        EstimationBench bench = new EstimationBench();
        bench.Set(3_432_300, -90_000);
        bench.Run(900);
        Assert.AreEqual(500_000, bench.Stage.Result.CellChargePpm[0]);
        bench.Run(100);
        Assert.IsTrue(bench.Stage.Result.CellChargePpm[0] < 500_000);
    }

    [TestMethod]
    public void OddHalfNanocoulombsAreNotLost()
    {
        EstimationBench bench = new EstimationBench();
        bench.Tick(100);

        // Every second 1 ms at a mean of half a microamp: half a nanocoulomb.
        for (int second = 0; second < 10; second++)
        {
            bench.Tick(399);
            bench.Set(3_432_300, 1);
            bench.Tick(1);
            bench.Tick(0);
            bench.Set(3_432_300, 0);
            bench.Tick(1);
            bench.Tick(399);
            bench.Tick(200);
        }

        Assert.AreEqual(10L, bench.Stage.Result.ChargedNanocoulombs);
    }

    [TestMethod]
    public void AVoltageThatContradictsTheCountIsPublished()
    {
        EstimationBench bench = new EstimationBench();
        bench.Set(3_560_000, 0);
        bench.Rest(3_000);
        bench.Set(2_700_000, 0);
        bench.Run(1_000);

        Assert.AreEqual(1, bench.Stage.Result.Disagreements);
        Assert.IsTrue(bench.Stage.Result.CellChargePpm[0] < 100_000);
    }

    [TestMethod]
    public void ThePackIsAsFullAsItsEmptiestCell()
    {
        EstimationBench bench = new EstimationBench();
        bench.Set(3_530_988, 0);
        bench.Rest(3_000);

        Assert.AreEqual(bench.Stage.Result.CellChargePpm[0], bench.Stage.Result.PackChargePpm);
        Assert.AreEqual(bench.Stage.Result.CellUncertaintyPpm[0], bench.Stage.Result.PackUncertaintyPpm);
    }

    [TestMethod]
    public void AVoltageOfTheLastSecondDoesNotExcludeTheChargeAtItsEnd()
    {
        // 64.8 mA put 500 ppm a second in; the voltage shows the lower end of its error band, there is no polarisation.
        EstimationBench bench = new EstimationBench();
        bench.Set(bench.Design.Ocv.MicrovoltsAt(980_000) - 15_990, 0);
        bench.Rest(7_200);

        for (int tick = 1; tick <= 60; tick++)
        {
            int ppm = 980_000 + (50 * tick);
            bench.Set(bench.Design.Ocv.MicrovoltsAt(ppm) - 15_990, 64_800);
            bench.Tick(100);
            bool compared = tick % 10 == 0;
            Assert.IsTrue(!compared || bench.Stage.Result.CellChargePpm[0] + bench.Stage.Result.CellUncertaintyPpm[0] >= ppm);
        }

        Assert.AreEqual(0, bench.Stage.Result.Disagreements);
        Assert.IsTrue(bench.Stage.Result.CellUncertaintyPpm[0] < 20_000);
    }
}
