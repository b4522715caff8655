using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Deposition;

/// <summary>The currents that the model advises: Sand horizon and nucleation barrier. 1 C is 36,000 uA, 14.4 A/m2.</summary>
[TestClass]
public sealed class ChargeBoundTests
{
    // c0/2 over 6.667 mol/m3 per A/m2, with curvature 0.2: 500/0.9 = 555.6, 83 A/m2 for a bare collector; the lithium as built shortens the way.
    [TestMethod]
    public void AFreshCellAllowsManyTimesItsRate()
    {
        DepositionBench bench = DepositionBench.Inverted();

        Expect.Between(200_000, 330_000, (long)bench.Model.Result.SandMicroamps);
    }

    [TestMethod]
    public void AtOneCTheHorizonOfAFreshCellNeverBinds()
    {
        DepositionBench bench = DepositionBench.Inverted();
        bool binds = false;

        for (int minute = 0; minute < 60; minute++)
        {
            bench.Pass(DepositionBench.Microamps, 600, 100);
            bench.Refresh(250);
            binds = binds || !(DepositionBench.Microamps <= bench.Model.Result.SandMicroamps);
        }

        Assert.IsFalse(binds);
    }

    // A twentieth of the electrolyte's transport: 13 mA where it was 274.
    [TestMethod]
    public void ADriedOutCellKeepsHalfOfItsSaltAtTheLimitAndLosesItBeyond()
    {
        DepositionBench obeys = DriedOut(20f);
        DepositionBench ignores = DriedOut(20f);
        float most = 0f;
        bool bound = false;

        for (int i = 0; i < 6_000; i++)
        {
            int allowed = (int)obeys.Model.Result.SandMicroamps;
            int microamps = allowed < 25_000 ? allowed : 25_000;
            bound = bound || microamps < 25_000;
            obeys.Pass(microamps > 0 ? microamps : 0, 1, 100);
            ignores.Pass(25_000, 1, 100);
            most = most < obeys.Model.Result.SandFraction ? obeys.Model.Result.SandFraction : most;
        }

        Assert.IsTrue(bound);
        Expect.Between(480, 505, (long)(most * 1_000f));
        Assert.IsTrue(0.6f < ignores.Model.Result.SandFraction);
    }

    [TestMethod]
    public void WhatIsDepletedAlreadyLowersTheLimit()
    {
        DepositionBench bench = DriedOut(20f);
        float rested = bench.Model.Result.SandMicroamps;
        bench.Pass(8_000, 3_000, 100);
        float charged = bench.Model.Result.SandMicroamps;
        bench.Pass(-8_000, 3_000, 100);
        float discharged = bench.Model.Result.SandMicroamps;

        Assert.IsTrue(charged < rested);
        Assert.IsTrue(rested < discharged);
    }

    [TestMethod]
    public void ACellBeyondHalfIsAllowedNothingUntilItHasRecovered()
    {
        DepositionBench bench = DriedOut(40f);
        bench.Pass(25_000, 3_000, 100);
        Assert.IsTrue(bench.Model.Result.SandMicroamps < 0f);

        bench.Pass(0, 3_000, 100);
        Assert.IsTrue(0f < bench.Model.Result.SandMicroamps);
    }

    [TestMethod]
    public void LithiumOnTopHasNeitherHorizonNorBarrier()
    {
        DepositionBench bench = DepositionBench.Upright();
        bench.Pass(90_000, 600, 100);

        Assert.IsFalse(bench.Model.Result.LithiumBelow);
        Assert.IsTrue(bench.Model.Result.SandMicroamps == CellDeposition.Unlimited);
        Assert.IsTrue(bench.Model.Result.BarrierMicroamps == CellDeposition.Unlimited);
    }

    // 60 mV over film and transfer 28.6/1.08, pores 3.3 and depletion 1.8 ohm cm2: 1.9 mA/cm2.
    [TestMethod]
    public void TheBarrierIsReachedAtTheCurrentThatTheResistancesGive()
    {
        DepositionBench bench = DepositionBench.Inverted();

        Expect.Between(40_000, 55_000, (long)bench.Model.Result.BarrierMicroamps);
    }

    [TestMethod]
    public void AtThatCurrentTheMarginIsUsedUp()
    {
        DepositionBench bench = DepositionBench.Inverted();
        bench.Pass((int)bench.Model.Result.BarrierMicroamps, 3_000, 100);

        Expect.Near(0, (long)(bench.Model.Result.NucleationMargin * 1_000f), 50);
    }

    [TestMethod]
    public void InTheColdTheBarrierComesNearer()
    {
        DepositionBench bench = DepositionBench.Inverted();
        float warm = bench.Model.Result.BarrierMicroamps;
        bench.Refresh(50);

        Assert.IsTrue(bench.Model.Result.BarrierMicroamps < 0.4f * warm);
    }

    private static DepositionBench DriedOut(float gain)
    {
        float[] rows = LfpPouchDeposition.TransportRows();

        for (int i = 1; i < rows.Length; i += TransportTable.Columns)
        {
            rows[i] *= gain;
        }

        DepositionDesign design = LfpPouchDeposition.Inverted();
        design.Transport = new TransportTable(rows);
        return new DepositionBench(design);
    }
}
