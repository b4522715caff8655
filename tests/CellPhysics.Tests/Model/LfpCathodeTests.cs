using System.Numerics;
using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class LfpCathodeTests
{
    private const double Unit = Physics.MilliampereHoursPerSquareCentimetre;

    [TestMethod]
    public void ALossOfActiveMaterialRaisesTheChargeTransferOfTheImpedanceInProportion()
    {
        LfpCathode fresh = new(CathodeLibrary.Lfp, 8, 0.5);
        LfpCathode aged = Aged(0.8);

        // Between double layer and diffusion: charge transfer alone.
        Complex before = fresh.Impedance(Physics.ReferenceKelvin, 1000, 0.5);
        Complex after = aged.Impedance(Physics.ReferenceKelvin, 1000, 0.5);

        Assert.AreEqual(1 / 0.8, after.Real / before.Real, 0.03);
    }

    [TestMethod]
    public void LithiumIsNeitherMadeNorLostByFadeAndCurrent()
    {
        LfpCathode cathode = new(CathodeLibrary.Lfp, 16, 0.9);
        double left = 0;
        double start = cathode.LithiumCharge;

        for (int i = 0; i < 4000; i++)
        {
            double current = i % 400 < 200 ? 17.6 : -17.6;
            Step(cathode, current, 10);
            left += current * 10;
            Assert.AreEqual(start - left, cathode.LithiumCharge - cathode.DoubleLayerCharge, 1e-9 * start);
        }

        Assert.IsLessThan(CathodeLibrary.Lfp.Capacity * Unit, cathode.Capacity);
        Assert.IsGreaterThan(0, cathode.StrandedCharge);
    }

    [TestMethod]
    public void TheBranchOfTheHysteresisFollowsTheDirectionAndStaysWithinOne()
    {
        LfpCathode cathode = new(CathodeLibrary.Lfp, 16, 0.9);

        for (int i = 0; i < 200; i++)
        {
            Step(cathode, 17.6, 10);
            Assert.IsTrue(cathode.Branch is > 0 and <= 1);
        }

        Assert.AreEqual(1, cathode.Branch, 1e-3);
        double charged = cathode.OpenCircuitVolts;

        for (int i = 0; i < 200; i++)
        {
            Step(cathode, -17.6, 10);
        }

        Assert.AreEqual(-1, cathode.Branch, 1e-3);
        Assert.IsLessThan(charged, cathode.OpenCircuitVolts);
    }

    [TestMethod]
    public void ThePotentialRisesWithTheCurrentFarBeyondWhatTheParticlesCanGive()
    {
        LfpCathode cathode = new(CathodeLibrary.Lfp, 16, 0.5);
        cathode.Prepare(1000, Physics.ReferenceKelvin, 10);
        double before = double.MinValue;

        for (double current = -20_000; current <= 20_000; current += 97)
        {
            double potential = cathode.Solve(current);
            Assert.IsTrue(double.IsFinite(potential));
            Assert.IsGreaterThanOrEqualTo(before - 1e-12, potential);
            before = potential;
        }
    }

    private static LfpCathode Aged(double share)
    {
        CathodeSpec fading = CathodeLibrary.Lfp with { FadePerCycle = new(0.05, "1 per cycle", Evidence.Assumed, "test") };
        LfpCathode cathode = new(fading, 8, 0.5);

        while (cathode.Capacity > share * CathodeLibrary.Lfp.Capacity * Unit)
        {
            Step(cathode, 5, 100);
            Step(cathode, -5, 100);
        }

        for (int i = 0; i < 2000; i++)
        {
            Step(cathode, 0, 100);
        }

        return cathode;
    }

    private static void Step(LfpCathode cathode, double current, double seconds)
    {
        cathode.Prepare(1000, Physics.ReferenceKelvin, seconds);
        cathode.Commit(cathode.Solve(current), current, seconds);
    }
}
