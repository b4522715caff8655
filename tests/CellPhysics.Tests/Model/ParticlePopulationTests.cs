using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class ParticlePopulationTests
{
    private const long Seed = 15;
    private const double Capacity = 36_000;
    private const double Tau = 1000;

    [TestMethod]
    public void LithiumIsConservedUnderRandomCurrents()
    {
        Console.WriteLine($"seed {Seed}");
        RandomStream random = new(Seed, "particles");
        ParticlePopulation population = new(0.4, 16, 0.5);
        double left = 0;

        for (int i = 0; i < 2000; i++)
        {
            double seconds = Math.Exp(random.Within(-3, 4));
            double current = 3 * random.Normal();
            population.Prepare(Capacity, 100, Tau, 298.15, seconds);
            population.Commit(current);
            left += current * seconds;
            Assert.AreEqual(0.5 - (left / (0.4 * Capacity)), population.Mean, 1e-11);
        }
    }

    [TestMethod]
    [DataRow(8, 0.06)]
    [DataRow(16, 0.02)]
    [DataRow(64, 0.003)]
    public void AtSteadyStateTheSurfaceLiesOneFifteenthOfTheDiffusionTimeAhead(int shells, double error)
    {
        // Sphere under constant flux: surface - mean = -i tau / (15 own), exact (Crank).
        const double Current = 2;
        ParticlePopulation population = new(1, shells, 0.5);

        for (int i = 0; i < 400; i++)
        {
            population.Prepare(Capacity, 100, Tau, 298.15, 5);
            population.Commit(Current);
        }

        double expected = -Current * Tau / (15 * Capacity);
        Assert.AreEqual(expected, population.Surface - population.Mean, error * Math.Abs(expected));
    }

    [TestMethod]
    public void RightAfterAStepTheSurfaceMovesWithTheSquareRootOfTimeAsInASphere()
    {
        const double Current = 2;
        ParticlePopulation population = new(1, 400, 0.5);

        for (int i = 1; i <= 400; i++)
        {
            population.Prepare(Capacity, 100, Tau, 298.15, 0.05);
            population.Commit(Current);

            if (i >= 100)
            {
                double expected = 0.5 - (Current * Tau / (3 * Capacity) * SphereSurface(i * 0.05 / Tau));
                Assert.AreEqual(expected, population.Surface, 0.01 * (0.5 - expected), $"after {i * 0.05} s");
            }
        }
    }

    [TestMethod]
    public void TheCurrentRisesWithThePotentialAndItsDerivativeIsTheSlope()
    {
        ParticlePopulation population = new(0.5, 16, 0.5);
        population.Prepare(Capacity, 100, Tau, 298.15, 10);
        double before = double.NegativeInfinity;

        for (double volts = 3.0; volts < 3.9; volts += 0.0031)
        {
            double current = population.CurrentAt(volts, out double derivative);
            double further = population.CurrentAt(volts + 1e-7, out _);
            Assert.IsGreaterThan(before, current);
            Assert.AreEqual((further - current) / 1e-7, derivative, 0.02 * derivative + 1e-3, $"at {volts} V");
            before = current;
        }
    }

    [TestMethod]
    public void TheSmallSignalTendsToStorageAtLowAndToASemiInfiniteWallAtHighFrequency()
    {
        ParticlePopulation population = new(0.5, 16, 0.5);
        const double Scale = Tau / (3 * 0.5 * Capacity);
        System.Numerics.Complex low = population.SurfacePerCurrent(Capacity, Tau, 1e-7);
        System.Numerics.Complex high = population.SurfacePerCurrent(Capacity, Tau, 1e4);

        Assert.AreEqual(1 / (0.5 * Capacity * 1e-7), low.Imaginary, 1e-4 / (0.5 * Capacity * 1e-7));
        Assert.AreEqual(Scale / Math.Sqrt(1e4 * Tau), System.Numerics.Complex.Abs(high), 1e-3 * Scale);
    }

    /// <summary>(surface - start) / (flux R / D) of a sphere under constant flux, by Crank's series.</summary>
    private static double SphereSurface(double fourier)
    {
        double sum = (3 * fourier) + 0.2;

        for (int n = 1; n <= 400; n++)
        {
            double root = Root(n);
            sum -= 2 * Math.Exp(-root * root * fourier) / (root * root);
        }

        return sum;
    }

    /// <summary>Positive roots of tan r = r.</summary>
    private static double Root(int n)
    {
        double root = (n + 0.5) * Math.PI;

        for (int i = 0; i < 20; i++)
        {
            root = (n * Math.PI) + Math.Atan(root);
        }

        return root;
    }
}
