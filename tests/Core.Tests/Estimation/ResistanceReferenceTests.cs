using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Estimation;

[TestClass]
public sealed class ResistanceReferenceTests
{
    [TestMethod]
    public void AtTwentyFiveDegreesTheFactorIsOne()
    {
        ResistanceReference reference = new ResistanceReference(LfpLithiumPouch36.Create().Deposition);
        reference.Refresh(250);

        Expect.Near(1_000, (int)(reference.Factor * 1_000f), 1);
        Expect.Near(0, (int)(reference.FactorVariance * 1_000_000f), 1);
    }

    [TestMethod]
    public void TheDesignOfThePouchHasFortyOhmSquareCentimetres()
    {
        ResistanceReference reference = new ResistanceReference(LfpLithiumPouch36.Create().Deposition);

        // (9.2 + 4.6) and (25 + 3.6) / 1.08 ohm cm2 over 25 cm2.
        Expect.Near(551, (int)(reference.OhmicOhms * 1_000f), 2);
        Expect.Near(1_061, (int)(reference.InterfaceOhms * 1_000f), 2);
    }

    [TestMethod]
    public void ColdMakesItLargerAndLessCertain()
    {
        ResistanceReference reference = new ResistanceReference(LfpLithiumPouch36.Create().Deposition);
        reference.Refresh(50);

        // Film: exp(45 kJ/mol over 20 K) is 3.7, electrolyte 1.5.
        Expect.Between(2_500, 3_200, (int)(reference.Factor * 1_000f));
        Assert.IsTrue(reference.FactorVariance > 0.01f && reference.FactorVariance < 0.04f);
    }

    [TestMethod]
    public void WithoutADepositionDesignNothingIsReferred()
    {
        ResistanceReference reference = new ResistanceReference(null);
        reference.Refresh(-200);

        Assert.IsTrue(reference.Factor <= 1f && reference.Factor >= 1f);
        Assert.IsTrue(reference.InterfaceOhms <= 0f);
    }

    [TestMethod]
    public void TheSameCellIsTheSameResistanceAtAnyTemperature()
    {
        ResistanceReference reference = new ResistanceReference(LfpLithiumPouch36.Create().Deposition);
        reference.Refresh(100);
        StepBench bench = new StepBench();
        bench.SetTemperature(100);
        bench.Flow(0, 610);
        bench.Pulse(-20_000, 20);

        Expect.Near((int)(1_316f / reference.Factor), (int)(bench.Health.SecondOhms() * 1_000f), 20);
    }
}
