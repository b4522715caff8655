using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class SaltTransportTests
{
    private const long Seed = 14;

    [TestMethod]
    public void SaltIsConservedUnderRandomMovingFrontsAndRandomCurrents()
    {
        Console.WriteLine($"seed {Seed}");
        RandomStream random = new(Seed, "salt");

        for (int trial = 0; trial < 40; trial++)
        {
            Electrolyte electrolyte = trial % 2 == 0 ? new EtherElectrolyte() : new CarbonateElectrolyte();
            Region host = new(1 + (int)random.Within(0, 30), random.Within(50e-6, 400e-6), random.Within(0.2, 0.95));
            SaltTransport salt = Cell(electrolyte, host, 1 + (int)random.Within(0, 10));
            ElectrolytePool pool = new(random.Within(0, 3e-4), 1000, 3e-4);
            double start = salt.Moles() + pool.SaltMoles;
            double left = host.Metres;
            double right = host.Metres;

            for (int i = 0; i < 300; i++)
            {
                left = Math.Clamp(left + (random.Normal() * 1e-6), 1e-6, host.Metres);
                right = Math.Clamp(right + (random.Normal() * 1e-6), 1e-6, host.Metres);
                salt.MoveFronts(left, right, pool);
                salt.Prepare(298.15, Math.Exp(random.Within(-3, 5)), pool.Saturation);
                double current = 20 * random.Normal();
                double share = random.Within(0, 1);
                double other = random.Within(0, 1);

                try
                {
                    salt.Step(new(current * share, current * (1 - share), -current * other, -current * (1 - other), 0));
                }
                catch (DepletionException)
                {
                    // Also an answer; nothing may have changed.
                }

                Assert.AreEqual(start, salt.Moles() + pool.SaltMoles, 1e-11 * start, $"trial {trial}, step {i}");
            }
        }
    }

    [TestMethod]
    [DataRow(250e-6, 0.80, 30.0)]
    [DataRow(300e-6, 0.667, 20.0)]
    [DataRow(30e-6, 0.667, 50.0)]
    public void TheSteadyProfileBetweenTwoFrontsIsLinearWithTheSlopeOfTheClosedForm(double metres, double porosity, double current)
    {
        EtherElectrolyte electrolyte = new();
        SaltTransport salt = Cell(electrolyte, new Region(7, metres, porosity), 3);
        Settle(salt, new(0, current, 0, -current, 0));

        double flux = (1 - electrolyte.Transference) * current / Physics.Faraday;
        double slope = flux / (2.93e-10 * Math.Pow(porosity, 1.5));
        double drop = (2 * slope * metres) + (flux * 25e-6 / (2.93e-10 * Math.Pow(0.55, 1.5)));
        Assert.AreEqual(drop, salt.RightFrontSalt - salt.LeftFrontSalt, 1e-6 * drop);
        Assert.AreEqual(slope * metres, salt.LeftFaceSalt - salt.LeftFrontSalt, 1e-6 * drop);

        for (int k = 1; k < 7; k++)
        {
            Assert.AreEqual(slope * metres / 7, salt.Salt[k] - salt.Salt[k - 1], 1e-6 * drop);
        }

        Assert.AreEqual(1000, 0.5 * (salt.RightFrontSalt + salt.LeftFrontSalt), 1e-3);
    }

    [TestMethod]
    public void WhereMeshLinesLieDoesNotMatterToTheSteadyStateOfAPlaneSource()
    {
        double front = double.NaN;
        double face = double.NaN;

        foreach (int cells in new[] { 1, 2, 3, 7, 24, 50 })
        {
            SaltTransport salt = Cell(new EtherElectrolyte(), new Region(cells, 281e-6, 0.667), cells);
            Settle(salt, new(12, 18, -25, -5, 0));
            front = double.IsNaN(front) ? salt.LeftFrontSalt : front;
            face = double.IsNaN(face) ? salt.LeftFaceSalt : face;

            // The mean of a bent profile is exact too: the bend is at a mesh line.
            Assert.AreEqual(front, salt.LeftFrontSalt, 1e-6);
            Assert.AreEqual(face, salt.LeftFaceSalt, 1e-6);
        }
    }

    [TestMethod]
    public void AFrontThatCreepsForwardChangesTheConcentrationSmoothly()
    {
        // Steps of a fraction of a volume: no jump when the front has crossed the width of one.
        SaltTransport salt = Cell(new EtherElectrolyte(), new Region(24, 300e-6, 0.667), 8);
        ElectrolytePool pool = new(2e-4, 1000, 4e-4);
        TransportSources sources = new(0, 20, 0, -20, 0);
        Settle(salt, sources);
        double before = salt.LeftFrontSalt;
        double change = double.NaN;

        for (int i = 1; i < 200; i++)
        {
            salt.MoveFronts(300e-6 - (i * 0.5e-6), 300e-6, pool);
            salt.Prepare(298.15, 100, 1);
            salt.Step(sources);
            double now = salt.LeftFrontSalt - before;
            Assert.IsTrue(i < 20 || Math.Abs(now - change) < 0.02 * Math.Abs(change), $"step {i}: {change} then {now}");
            (before, change) = (salt.LeftFrontSalt, now);
        }
    }

    [TestMethod]
    public void DepletionIsAnErrorThatLeavesTheSaltAsItWas()
    {
        SaltTransport salt = Cell(new EtherElectrolyte(), new Region(24, 300e-6, 0.667), 8);
        double[] before = (double[])salt.Salt.Clone();
        salt.Prepare(298.15, 1000, 1);

        DepletionException error = Assert.ThrowsExactly<DepletionException>(() => salt.Step(new(0, 500, 0, -500, 0)));

        Assert.AreEqual("left bottom front", error.Place);
        CollectionAssert.AreEqual(before, salt.Salt);
    }

    [TestMethod]
    public void TheConcentrationFallsWithTheSquareRootOfTimeUntilItFeelsTheFarEnd()
    {
        EtherElectrolyte electrolyte = new();
        SaltTransport salt = new(new TransportLayout(default, new Region(400, 2e-3, 1), default, false, 1.5, 0), electrolyte);

        for (int i = 1; i <= 400; i++)
        {
            salt.Prepare(298.15, 0.25, 1);
            salt.Step(new(50, 0, 0, 0, 0));

            if (i >= 100)
            {
                double fall = 2 * 0.6 * 50 / Physics.Faraday * Math.Sqrt(i * 0.25 / (Math.PI * 2.93e-10));
                Assert.AreEqual(fall, 1000 - salt.LeftFaceSalt, 5e-3 * fall, $"after {i * 0.25} s");
            }
        }
    }

    private static SaltTransport Cell(Electrolyte electrolyte, Region host, int separator)
    {
        TransportLayout layout = new(host, new Region(separator, 25e-6, 0.55), host, true, 1.5, 0);
        return new SaltTransport(layout, electrolyte);
    }

    private static void Settle(SaltTransport salt, in TransportSources sources)
    {
        for (int i = 0; i < 5; i++)
        {
            salt.Prepare(298.15, 1e5, 1);
            salt.Step(sources);
        }
    }
}
