using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class ElectrolyteTests
{
    [TestMethod]
    [DataRow(1000.0, 3.22e-10)]
    [DataRow(500.0, 4.46e-10)]
    public void TheDiffusivityOfTheCarbonateElectrolyteGivesThePublishedValues(double salt, double diffusivity)
    {
        Assert.AreEqual(diffusivity, new CarbonateElectrolyte().Diffusivity(salt, 298.15), 0.005e-10);
    }

    [TestMethod]
    public void TheConductivityOfTheCarbonateElectrolyteGivesThePublishedValue()
    {
        Assert.AreEqual(1.194, new CarbonateElectrolyte().Conductivity(1000, 298.15), 0.001);
    }

    [TestMethod]
    public void TheEtherElectrolyteHasTheDiffusivityOfThePaperAndTheMeasuredConductivity()
    {
        EtherElectrolyte ether = new();

        Assert.AreEqual(2.93e-10, ether.Diffusivity(1000, 298.15), 1e-16);
        Assert.AreEqual(1.097, ether.Conductivity(1000, 298.15), 1e-9);
    }

    [TestMethod]
    public void BothElectrolytesMoveFasterWhenWarm()
    {
        foreach (Electrolyte electrolyte in new Electrolyte[] { new CarbonateElectrolyte(), new EtherElectrolyte() })
        {
            Assert.IsGreaterThan(electrolyte.Diffusivity(1000, 278.15), electrolyte.Diffusivity(1000, 308.15));
            Assert.IsGreaterThan(electrolyte.Conductivity(1000, 278.15), electrolyte.Conductivity(1000, 308.15));
        }
    }

    [TestMethod]
    public void NoSaltAndNoColdMakesTheCarbonateElectrolyteEndlesslyFastOrStopsIt()
    {
        CarbonateElectrolyte carbonate = new();

        for (double kelvin = 233.15; kelvin <= 358.15; kelvin += 5)
        {
            for (double salt = 0; salt <= 4000; salt += 50)
            {
                double diffusivity = carbonate.Diffusivity(salt, kelvin);
                Assert.IsTrue(diffusivity is > 1e-15 and < 1e-8, $"{diffusivity} m2/s at {salt} mol/m3, {kelvin} K");
                Assert.IsLessThanOrEqualTo(diffusivity, carbonate.Diffusivity(salt + 50, kelvin), $"{salt} mol/m3, {kelvin} K");
            }
        }
    }
}
