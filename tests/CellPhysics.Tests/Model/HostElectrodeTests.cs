using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class HostElectrodeTests
{
    private const long Seed = 17;

    [TestMethod]
    [DataRow("sym-cloth-inverted")]
    [DataRow("sym-cloth-upright")]
    [DataRow("sym-bare-upright")]
    [DataRow("half-cloth-inverted")]
    [DataRow("lfp-pet-inverted")]
    [DataRow("lfp-foil")]
    public void TheCurrentsOfFrontsFilmsAndFibresAddUpToTheCurrent(string design)
    {
        Console.WriteLine($"seed {Seed}");
        RandomStream random = new(Seed, design);
        HostElectrode electrode = new(DesignCatalogue.Find(design).Anode);

        for (int i = 0; i < 400; i++)
        {
            HostSurroundings around = new(random.Within(1, 2500), random.Within(1, 2500), random.Within(1e-5, 1e-3), 0.4);
            double current = 30 * random.Normal() * (i % 10 == 0 ? 100 : 1);
            double seconds = Math.Exp(random.Within(-5, 5));
            electrode.Prepare(around, 298.15, seconds, true);
            double potential = electrode.Solve(current);
            electrode.Commit(potential, seconds, around, 1000);
            double sum = electrode.FaceCurrent + electrode.FrontCurrent;
            Assert.AreEqual(current, sum, 1e-9 * (1 + Math.Abs(current)), $"step {i}, E = {potential}");
        }
    }

    [TestMethod]
    public void ASplitAddsUpToTheLastBit()
    {
        HostElectrode electrode = new(DesignCatalogue.Find("sym-cloth-inverted").Anode);
        electrode.Prepare(new(1000, 900, 1e-4, 0.4), 298.15, 10, true);
        const double Current = 7.3;

        (double face, double front) = electrode.Split(electrode.Solve(Current), Current);

        Assert.AreEqual(Current, face + front);
        Assert.IsGreaterThan(6, front);
    }

    [TestMethod]
    public void AHostThatIsFullPlatesOnItsFace()
    {
        AnodeSpec spec = DesignCatalogue.Find("sym-cloth-inverted").Anode;
        HostElectrode electrode = new(spec with { LithiumBelow = new(36.1, "mAh/cm2", Evidence.Assumed, "test") });
        HostSurroundings around = new(1000, 1000, 1e-6, 0.4);
        double start = electrode.LiveCharge;

        for (int i = 0; i < 200; i++)
        {
            electrode.Prepare(around, 298.15, 60, true);
            electrode.Commit(electrode.Solve(10), 60, around, 1000);
        }

        Assert.IsTrue(electrode.Full);
        Assert.AreEqual(1, electrode.Top.Coverage);
        Assert.IsGreaterThan(0.1 * Physics.MilliampereHoursPerSquareCentimetre, electrode.Top.LiveCharge);
        Assert.AreEqual(start + (200 * 600), electrode.InventoryCharge - electrode.Fibres.Charge + Fibres(electrode, spec), 100);
    }

    [TestMethod]
    public void BothFrontsOfACoveredHostShareTheCurrentAlmostEvenly()
    {
        // PHYSICS 2.3: 54 to 56 % on top when both carry lithium, because films outweigh pores.
        AnodeSpec spec = DesignCatalogue.Find("sym-cloth-inverted").Anode;
        HostElectrode electrode = new(spec with { LithiumAbove = spec.LithiumBelow, Bottom = spec.Top });
        electrode.Prepare(new(1000, 1000, 5.4e-4, 0.4), 298.15, 1e4, true);

        (double face, _) = electrode.Split(electrode.Solve(2.5), 2.5);

        Assert.AreEqual(0.55, face / 2.5, 0.015);
    }

    private static double Fibres(HostElectrode electrode, AnodeSpec spec)
    {
        return electrode.Fibres.Charge - (spec.Host.FibreCapacity * Physics.MilliampereHoursPerSquareCentimetre);
    }
}
