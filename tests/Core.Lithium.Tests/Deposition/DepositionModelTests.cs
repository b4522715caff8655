using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Deposition;

[TestClass]
public sealed class DepositionModelTests
{
    [TestMethod]
    public void ARestedCellHasNoOverpotentialAndAFullMargin()
    {
        CellDeposition result = DepositionBench.Inverted().Model.Result;

        Assert.IsTrue(result.OverpotentialVolts == 0f);
        Assert.IsTrue(result.SandFraction == 0f);
        Assert.IsTrue(result.NucleationMargin == 1f);
    }

    [TestMethod]
    public void TheFirstMomentOfACurrentIsOhmsLaw()
    {
        DepositionBench bench = DepositionBench.Inverted();
        bench.Model.Advance(0, 0, DepositionBench.Microamps);
        CellDeposition result = bench.Model.Result;

        // 14.4 A/m2: 9.175 ohm cm2 in series; pores 4.612 ohm cm2 over 217.4 of 300 um; 25 ohm cm2 and RT/(F j0) over an area of 1.08.
        Expect.Near(13_212, Microvolts(result.OhmicVolts), 5);
        Expect.Near(4_812, Microvolts(result.HostVolts), 10);
        Expect.Near(38_163, Microvolts(result.InterfaceVolts), 100);
        Expect.Near(0, Microvolts(result.ConcentrationVolts), 1);
    }

    [TestMethod]
    public void TheFourPartsAddUp()
    {
        DepositionBench bench = DepositionBench.Inverted();
        bench.Pass(DepositionBench.Microamps, 1_000, 100);
        CellDeposition result = bench.Model.Result;
        float sum = result.OhmicVolts + result.InterfaceVolts + result.HostVolts + result.ConcentrationVolts;

        Expect.Near(Microvolts(sum), Microvolts(result.OverpotentialVolts), 1);
    }

    [TestMethod]
    public void DischargeTurnsEverySignRound()
    {
        DepositionBench bench = DepositionBench.Inverted();
        bench.Pass(-DepositionBench.Microamps, 1_000, 100);
        CellDeposition result = bench.Model.Result;

        Assert.IsTrue(result.OhmicVolts < 0f && result.InterfaceVolts < 0f && result.HostVolts < 0f && result.ConcentrationVolts < 0f);
        Assert.IsTrue(result.SandFraction < 0.01f);
        Assert.IsTrue(1f < result.NucleationMargin);
    }

    [TestMethod]
    public void ShortAndLongTicksAgree()
    {
        DepositionBench quick = DepositionBench.Inverted();
        DepositionBench slow = DepositionBench.Inverted();
        quick.Pass(DepositionBench.Microamps, 3_000, 100);
        slow.Pass(DepositionBench.Microamps, 75, 4_000);

        Expect.Near(Microvolts(quick.Model.Result.OverpotentialVolts), Microvolts(slow.Model.Result.OverpotentialVolts), 30);
        Expect.Near(quick.Model.Result.LiveNanocoulombs, slow.Model.Result.LiveNanocoulombs, 10);
    }

    [TestMethod]
    public void TheMarginToNucleationShrinksWithTheCurrent()
    {
        DepositionBench gentle = DepositionBench.Inverted();
        DepositionBench hard = DepositionBench.Inverted();
        gentle.Pass(7_200, 1_000, 100);
        hard.Pass(72_000, 1_000, 100);

        Assert.IsTrue(0.8f < gentle.Model.Result.NucleationMargin);
        Assert.IsTrue(hard.Model.Result.NucleationMargin < 0f);
    }

    [TestMethod]
    public void AnUprightCellPlatesOnTopAndHasNoHostInItsWay()
    {
        DepositionBench bench = DepositionBench.Upright();
        bench.Pass(DepositionBench.Microamps, 600, 100);
        CellDeposition result = bench.Model.Result;

        Assert.IsTrue(0.99f < result.TopShare);
        Assert.IsTrue(result.HostVolts == 0f);
        Assert.IsTrue(result.FrontMicrometres < 0.01f);
        Assert.IsTrue(0f < result.MossMicrometres);
    }

    [TestMethod]
    public void AnInvertedCellPlatesAtTheBottom()
    {
        DepositionBench bench = DepositionBench.Inverted();
        bench.Pass(DepositionBench.Microamps, 600, 100);

        Assert.IsTrue(bench.Model.Result.TopShare < 0.001f);
    }

    [TestMethod]
    public void ColdRaisesEveryPart()
    {
        DepositionBench warm = DepositionBench.Inverted();
        DepositionBench cold = DepositionBench.Inverted();
        cold.Refresh(50);
        warm.Pass(DepositionBench.Microamps, 3_000, 100);
        cold.Pass(DepositionBench.Microamps, 3_000, 100);
        CellDeposition above = cold.Model.Result;
        CellDeposition below = warm.Model.Result;

        Assert.IsTrue(below.OhmicVolts < above.OhmicVolts && below.HostVolts < above.HostVolts);
        Assert.IsTrue(below.InterfaceVolts < above.InterfaceVolts && below.ConcentrationVolts < above.ConcentrationVolts);
        Assert.IsTrue(below.SandFraction < above.SandFraction);
    }

    [TestMethod]
    [DataRow(long.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue)]
    [DataRow(long.MinValue, int.MaxValue, int.MinValue, int.MinValue)]
    [DataRow(long.MaxValue, 1, int.MinValue, 0)]
    [DataRow(long.MinValue, 1, int.MaxValue, 10_000)]
    [DataRow(long.MinValue, 0, int.MaxValue, -10_000)]
    public void AbsurdInputsLeaveFiniteNumbers(long nanocoulombs, int milliseconds, int microamps, int deciCelsius)
    {
        DepositionBench inverted = DepositionBench.Inverted();
        DepositionBench upright = DepositionBench.Upright();

        for (int i = 0; i < 50; i++)
        {
            inverted.Model.Advance(nanocoulombs, milliseconds, microamps);
            inverted.Model.Refresh(deciCelsius, 0, microamps);
            upright.Model.Advance(nanocoulombs, milliseconds, microamps);
            upright.Model.Refresh(deciCelsius, 0, microamps);
            Assert.IsTrue(inverted.Finite() && upright.Finite());
        }
    }

    [TestMethod]
    public void TheModelRecoversFromAbsurdInputs()
    {
        DepositionBench bench = DepositionBench.Inverted();
        bench.Model.Advance(1_000_000_000L, 100, int.MaxValue);
        bench.Pass(0, 60_000, 100);

        Expect.Near(0, Microvolts(bench.Model.Result.OverpotentialVolts), 5);
    }

    [TestMethod]
    public void ADesignThatWouldDivideByZeroIsRejected()
    {
        DepositionDesign flat = LfpPouchDeposition.Inverted();
        flat.AreaSquareMetres = 0f;
        DepositionDesign noBarrier = LfpPouchDeposition.Inverted();
        noBarrier.Top.BarrierVolts = 0f;

        Expect.Rejected(() => new DepositionModel(flat, 100_000, new float[TransportTable.Columns]));
        Expect.Rejected(() => new DepositionModel(noBarrier, 100_000, new float[TransportTable.Columns]));
        Expect.Rejected(() => new TransportTable(new float[] { 1f }));
    }

    private static long Microvolts(float volts)
    {
        return (long)(volts * 1e6f);
    }
}
