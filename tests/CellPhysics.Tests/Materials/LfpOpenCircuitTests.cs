using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class LfpOpenCircuitTests
{
    [TestMethod]
    [DataRow(0.01, 3.9121)]
    [DataRow(0.02, 3.7272)]
    [DataRow(0.05, 3.4898)]
    [DataRow(0.10, 3.4360)]
    [DataRow(0.50, 3.4323)]
    [DataRow(0.90, 3.4142)]
    [DataRow(0.95, 3.2515)]
    [DataRow(0.98, 2.8999)]
    public void TheFormulaGivesThePublishedCheckValues(double stoichiometry, double volts)
    {
        Assert.AreEqual(volts, LfpOpenCircuit.Exact(stoichiometry), 5e-5);
    }

    [TestMethod]
    public void TheTableFollowsTheFormulaWithinTenMicrovolts()
    {
        for (double y = 0.0005; y < 1; y += 0.00137)
        {
            Assert.AreEqual(LfpOpenCircuit.Exact(y), LfpOpenCircuit.Volts(y), 1e-5, $"at stoichiometry {y}");
        }
    }

    [TestMethod]
    public void ThePotentialFallsWithStoichiometryAlsoBeyondTheEnds()
    {
        for (double y = -0.05; y < 1.05; y += 0.001)
        {
            Assert.IsGreaterThanOrEqualTo(LfpOpenCircuit.Volts(y + 0.001), LfpOpenCircuit.Volts(y), $"at stoichiometry {y}");
        }

        Assert.IsLessThan(2.0, LfpOpenCircuit.Volts(1.02));
        Assert.IsGreaterThan(4.5, LfpOpenCircuit.Volts(-0.02));
    }
}
