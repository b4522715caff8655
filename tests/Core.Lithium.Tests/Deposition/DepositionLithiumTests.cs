using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Deposition;

[TestClass]
public sealed class DepositionLithiumTests
{
    [TestMethod]
    public void LithiumIsConservedOverCycles()
    {
        DepositionBench bench = DepositionBench.Inverted();
        long before = bench.Held();
        long counter = bench.Model.Lithium.CounterNanocoulombs();

        for (int cycle = 0; cycle < 3; cycle++)
        {
            bench.Pass(DepositionBench.Microamps, 300, 10_007);
            bench.Pass(-DepositionBench.Microamps, 300, 9_973);
        }

        Assert.AreEqual(before + bench.PassedNanocoulombs, bench.Held());
        Assert.AreEqual(counter - bench.PassedNanocoulombs, bench.Model.Lithium.CounterNanocoulombs());
        Assert.AreEqual(0L, bench.Model.Lithium.FoundNanocoulombs);
        Assert.IsTrue(bench.Model.Result.DeadNanocoulombs > 0);
    }

    [TestMethod]
    public void LithiumIsConservedWhenMoreIsStrippedThanThereWas()
    {
        DepositionBench bench = DepositionBench.Upright();
        long before = bench.Held();
        long counter = bench.Model.Lithium.CounterNanocoulombs();
        bench.Pass(-DepositionBench.Microamps, 1_200, 30_000);

        Assert.AreEqual(before + bench.PassedNanocoulombs + bench.Model.Lithium.FoundNanocoulombs, bench.Held());
        Assert.AreEqual(counter - bench.PassedNanocoulombs, bench.Model.Lithium.CounterNanocoulombs());
        Assert.IsTrue(bench.Model.Lithium.FoundNanocoulombs > 0);
        Assert.IsTrue(bench.Model.Result.LiveNanocoulombs >= 0);
    }

    [TestMethod]
    public void LithiumIsConservedWhenTheCathodeIsBelievedEmpty()
    {
        DepositionBench bench = DepositionBench.Inverted();
        long before = bench.Held();
        long counter = bench.Model.Lithium.CounterNanocoulombs();
        bench.Pass(DepositionBench.Microamps, 1_000, 10_000);

        Assert.AreEqual(before + bench.PassedNanocoulombs, bench.Held());
        Assert.AreEqual(0L, bench.Model.Lithium.CounterNanocoulombs());
        Assert.AreEqual(bench.PassedNanocoulombs - counter, bench.Model.Lithium.FoundNanocoulombs);
    }

    [TestMethod]
    public void StrippingLeavesTheShareThatTheEfficiencyLeaves()
    {
        DepositionBench bench = DepositionBench.Inverted();
        bench.Pass(-DepositionBench.Microamps, 36_000, 100);

        // 36 mAh stripped, 11,327 ppm dead; the top, all but bare, does not count.
        Expect.Near(129_600_000_000L * 11_327 / 1_000_000, bench.Model.Result.DeadNanocoulombs, 2_000_000);
    }

    [TestMethod]
    public void TheFrontRisesOnChargeAndFallsOnDischargeButForTheDead()
    {
        DepositionBench bench = DepositionBench.Inverted();
        long built = Nanometres(bench);
        bench.Pass(DepositionBench.Microamps, 2_500, 1_000);
        long risen = Nanometres(bench);
        bench.Pass(-DepositionBench.Microamps, 2_500, 1_000);
        long back = Nanometres(bench);

        // 10 mAh/cm2 at 8.263 um; 25 mAh are one more; the dead stay in place.
        Expect.Near(82_630, built, 20);
        Expect.Near(8_263, risen - built, 15);
        Expect.Near(built, back, 20);
    }

    [TestMethod]
    public void TheDistanceOfAnInvertedCellIsSeparatorAndFreeHost()
    {
        CellDeposition result = DepositionBench.Inverted().Model.Result;

        Expect.Near(325_000 - 82_630, (long)(result.DistanceMicrometres * 1e3f), 30);
    }

    [TestMethod]
    public void MossTakesTheDistanceOfAnUprightCell()
    {
        DepositionBench bench = DepositionBench.Upright();
        bench.Pass(DepositionBench.Microamps, 3_600, 1_000);
        CellDeposition result = bench.Model.Result;

        // 1.44 mAh/cm2 on top of what was built, 5.51 um each.
        Expect.Near(7_936, (long)(result.MossMicrometres * 1e3f), 30);
        Expect.Near(25_000 - 7_936, (long)(result.DistanceMicrometres * 1e3f), 30);
    }

    [TestMethod]
    public void AFullHostPlatesOnItsTop()
    {
        DepositionDesign design = LfpPouchDeposition.Inverted();
        design.Bottom.LithiumNanocoulombs = 36 * DepositionBench.Unit;
        DepositionBench bench = new DepositionBench(design);
        bench.Pass(DepositionBench.Microamps, 3_600, 1_000);

        Assert.IsTrue(bench.Model.Result.TopShare == 1f);
        Assert.IsTrue(bench.Model.Result.TopCoverage == 1f);
        Assert.IsTrue(bench.Model.Result.FrontMicrometres <= 300f);
        Assert.IsTrue(bench.Finite());
    }

    [TestMethod]
    public void TheCoverageOfAClosedFaceStaysClosed()
    {
        DepositionBench bench = DepositionBench.Inverted();
        bench.Pass(DepositionBench.Microamps, 600, 10_000);

        Assert.IsTrue(bench.Model.Lithium.Top.Coverage < 0.001f);
    }

    [TestMethod]
    public void AnOpenFaceIsCoveredAndNeverMoreThanWhole()
    {
        DepositionDesign design = LfpPouchDeposition.Inverted();
        design.Top.BarrierVolts = 0.01f;
        design.Top.NucleationPerSecond = 1f;
        DepositionBench bench = new DepositionBench(design);
        bench.Pass(DepositionBench.Microamps, 600, 10_000);

        Assert.IsTrue(0.99f < bench.Model.Lithium.Top.Coverage && bench.Model.Lithium.Top.Coverage <= 1f);
        Assert.IsTrue(0.5f < bench.Model.Result.TopShare && bench.Model.Result.TopShare < 0.6f);
    }

    [TestMethod]
    public void AStrippedFaceFallsBackToItsDefectsAndItsDead()
    {
        DepositionDesign design = LfpPouchDeposition.Upright();
        design.Top.LithiumNanocoulombs = DepositionBench.Unit / 10;
        DepositionBench bench = new DepositionBench(design);
        bench.Pass(-DepositionBench.Microamps, 400, 1_000);

        // 0.1 mAh/cm2 stripped, 1.2 % of it dead, over 0.5 mAh/cm2 of seeds, and a thousandth of defects.
        Expect.Between(3_000, 4_000, (long)(bench.Model.Lithium.Top.Coverage * 1e6f));
    }

    [TestMethod]
    public void PlatingEnlargesTheAreaAndLowersTheInterface()
    {
        DepositionBench bench = DepositionBench.Inverted();
        bench.Model.Advance(0, 0, DepositionBench.Microamps);
        float fresh = bench.Model.Result.InterfaceVolts;

        for (int cycle = 0; cycle < 10; cycle++)
        {
            bench.Pass(DepositionBench.Microamps, 3_000, 1_000);
            bench.Pass(-DepositionBench.Microamps, 3_000, 1_000);
        }

        // 12 of 74 mAh/cm2: area 1.08 + 0.86 (1 - exp(-12/74)).
        Expect.Near(1_208_700, (long)(bench.Model.Lithium.Bottom.Area * 1e6f), 2_000);
        bench.Pass(0, 600, 1_000);
        bench.Model.Advance(0, 0, DepositionBench.Microamps);
        Assert.IsTrue(bench.Model.Result.InterfaceVolts < fresh);
    }

    [TestMethod]
    public void TheFilmGrowsWithTheSquareRootOfTime()
    {
        DepositionDesign design = LfpPouchDeposition.Inverted();
        design.FilmGrowth = 1f;
        DepositionBench bench = new DepositionBench(design);
        bench.Pass(0, 100, 10_000);
        bench.Refresh(250);
        bench.Model.Advance(0, 0, 0);

        // 12.5 nm squared and 1000 s of 1 nm2/s.
        Expect.Near(34_004, (long)(bench.Model.Result.FilmNanometres * 1e3f), 20);
    }

    [TestMethod]
    public void TheSandFractionStaysBetweenNothingAndAll()
    {
        DepositionDesign design = LfpPouchDeposition.Inverted();
        design.Bottom.LithiumNanocoulombs = 0;
        DepositionModel model = new DepositionModel(design, 10_000_000, new float[TransportTable.Columns]);
        model.Lithium.Bottom.Coverage = 1f;

        for (int i = 0; i < 300; i++)
        {
            model.Advance(10_000_000L * 1_000, 1_000, 10_000_000);
            Assert.IsTrue(0f <= model.Result.SandFraction && model.Result.SandFraction <= 1f);
        }

        Expect.Near(98, (long)((model.Result.SandFraction * 100f) + 0.5f), 0);
    }

    private static long Nanometres(DepositionBench bench)
    {
        return (long)(bench.Model.Result.FrontMicrometres * 1e3f);
    }
}
