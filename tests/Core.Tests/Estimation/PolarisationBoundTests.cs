using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Estimation;

[TestClass]
public sealed class PolarisationBoundTests
{
    // Half width of hysteresis and table error 12 mV, voltage error 4 mV; 6 ohm of polarisation; 5 uA and 0.5 % of current error.
    private const int Band = 16_000;

    [TestMethod]
    public void AtBootThePackMayHaveCarriedItsLargestCurrentEitherWay()
    {
        PolarisationBound bound = Create();

        Expect.Near(Band + 600_000, bound.BelowMicrovolts(), 2);
        Expect.Near(Band + 600_000, bound.AboveMicrovolts(), 2);
    }

    [TestMethod]
    public void TheFirstRestStillCarriesThePast()
    {
        PolarisationBound bound = Create();
        bound.Update(0, 0, true, 250, 1_000);

        Expect.Near(Band + 600_000, bound.BelowMicrovolts(), 2);
    }

    [TestMethod]
    public void AtRestTheBoundFadesToTheBand()
    {
        PolarisationBound bound = Create();
        Rest(bound, 2 * 60 * 60);

        Expect.Between(Band, Band + 200, bound.BelowMicrovolts());
        Expect.Between(Band, Band + 200, bound.AboveMicrovolts());
    }

    [TestMethod]
    public void AfterOneRelaxationTimeAboutAThirdIsLeft()
    {
        PolarisationBound bound = Create();
        Rest(bound, 601);

        Expect.Near(Band + 220_700, bound.BelowMicrovolts(), 500);
    }

    [TestMethod]
    public void ChargingRaisesOnlyTheChargeSide()
    {
        PolarisationBound bound = Create();
        Rest(bound, 2 * 60 * 60);
        bound.Update(0, 10_000, true, 250, 1_000);

        Expect.Near(Band + 60_330, bound.BelowMicrovolts(), 5);
        Expect.Between(Band, Band + 200, bound.AboveMicrovolts());
    }

    [TestMethod]
    public void DischargingRaisesOnlyTheOtherSide()
    {
        PolarisationBound bound = Create();
        Rest(bound, 2 * 60 * 60);
        bound.Update(-10_000, 0, true, 250, 1_000);

        Expect.Between(Band, Band + 200, bound.BelowMicrovolts());
        Expect.Near(Band + 60_330, bound.AboveMicrovolts(), 5);
    }

    [TestMethod]
    public void AfterAStepToHalfTheBoundFadesToTheHalfAndNotPastIt()
    {
        PolarisationBound bound = Create();
        Rest(bound, 2 * 60 * 60);
        bound.Update(10_000, 10_000, true, 250, 1_000);

        for (int second = 0; second < 416; second++)
        {
            bound.Update(5_000, 5_000, true, 250, 1_000);
        }

        // True polarisation, 416 s (ln 2 relaxation times) after the step: three quarters of 60 mV.
        Assert.IsTrue(bound.BelowMicrovolts() > Band + 45_000);
        Assert.IsTrue(bound.BelowMicrovolts() < Band + 46_000);
    }

    [TestMethod]
    public void ForgettingAssumesTheWorstAgain()
    {
        PolarisationBound bound = Create();
        Rest(bound, 60 * 60);
        bound.Forget();
        bound.Update(0, 0, true, 250, 1_000);

        Expect.Near(Band + 600_000, bound.BelowMicrovolts(), 2);
        Expect.Near(Band + 600_000, bound.AboveMicrovolts(), 2);
    }

    private static PolarisationBound Create()
    {
        return new PolarisationBound(ExampleCell.Create(), Configurations.Measurement(1));
    }

    private static void Rest(PolarisationBound bound, int seconds)
    {
        for (int second = 0; second < seconds; second++)
        {
            bound.Update(0, 0, true, 250, 1_000);
        }
    }
}
