using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class ChargeTransferTests
{
    private const long Seed = 12;
    private const double Volts = 0.0514;

    [TestMethod]
    public void TheResidualIsSmallForRandomConductancesCurrentsAndGuesses()
    {
        Console.WriteLine($"seed {Seed}");
        RandomStream random = new(Seed, "charge transfer");

        for (int trial = 0; trial < 20_000; trial++)
        {
            double a = Math.Exp(random.Within(-15, 15));
            double exchange = Math.Exp(random.Within(-20, 10));
            double b = random.Normal() * Math.Exp(random.Within(-15, 15));
            double guess = random.Normal() * Math.Exp(random.Within(-10, 3));

            double eta = ChargeTransfer.Solve(a, b, exchange, Volts, guess, out double conductance);

            // As an error of the potential: Newton's next step.
            double error = Math.Abs((a * eta) + (exchange * Math.Sinh(eta / Volts)) - b) / (a + conductance);
            Assert.IsLessThanOrEqualTo(1e-13 + (2e-12 * Math.Abs(eta)), error, $"trial {trial}: a {a} b {b} j0 {exchange} guess {guess}");
            Assert.AreEqual(exchange * Math.Cosh(eta / Volts) / Volts, conductance, 1e-6 * conductance, $"trial {trial}");
        }
    }

    [TestMethod]
    public void TheOverpotentialRisesWithTheDriveAndIsOdd()
    {
        double before = double.NegativeInfinity;

        for (double b = -1e5; b <= 1e5; b += 331)
        {
            double eta = ChargeTransfer.Solve(30, b, 140, Volts, 0, out _);
            Assert.IsGreaterThan(before, eta);
            Assert.AreEqual(-eta, ChargeTransfer.Solve(30, -b, 140, Volts, 0, out _), 1e-12);
            before = eta;
        }
    }

    [TestMethod]
    [DataRow(1e12)]
    [DataRow(-1e12)]
    [DataRow(1e200)]
    public void AHugeDriveGivesAFiniteOverpotential(double b)
    {
        double eta = ChargeTransfer.Solve(100, b, 140, Volts, 0, out double conductance);

        Assert.IsTrue(double.IsFinite(eta) && double.IsFinite(conductance));
        Assert.AreEqual(Math.Sign(b), Math.Sign(eta));
    }

    [TestMethod]
    public void WithoutExchangeAllCurrentChargesTheDoubleLayer()
    {
        Assert.AreEqual(0.25, ChargeTransfer.Solve(8, 2, 0, Volts, 0.1, out double conductance));
        Assert.AreEqual(0, conductance);
    }
}
