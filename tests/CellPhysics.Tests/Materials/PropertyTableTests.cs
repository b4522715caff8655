using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class PropertyTableTests
{
    [TestMethod]
    [DataRow(273.15)]
    [DataRow(298.15)]
    [DataRow(318.15)]
    public void TheTableFollowsTheFormulasWithinOneInTenThousandAboveFiftyMolesPerCubicMetre(double kelvin)
    {
        foreach (Electrolyte electrolyte in new Electrolyte[] { new CarbonateElectrolyte(), new EtherElectrolyte() })
        {
            PropertyTable table = new(electrolyte);
            table.Follow(kelvin);

            for (double salt = 50; salt < 3000; salt += 1.37)
            {
                double diffusivity = electrolyte.Diffusivity(salt, kelvin);
                double conductivity = electrolyte.Conductivity(salt, kelvin);
                Assert.AreEqual(diffusivity, table.Diffusivity(salt), 1e-4 * diffusivity, $"{electrolyte.Name} at {salt}");
                Assert.AreEqual(conductivity, table.Conductivity(salt), 1e-4 * conductivity, $"{electrolyte.Name} at {salt}");
            }
        }
    }

    [TestMethod]
    public void ConcentrationsBeyondTheTableGiveFinitePositiveProperties()
    {
        PropertyTable table = new(new CarbonateElectrolyte());
        table.Follow(298.15);

        foreach (double salt in new[] { -100.0, 0, 1e-9, 3999.9, 4000, 1e6 })
        {
            Assert.IsGreaterThan(0, table.Diffusivity(salt));
            Assert.IsGreaterThan(0, table.Conductivity(salt));
            Assert.IsTrue(double.IsFinite(table.Conductivity(salt)));
        }
    }

    [TestMethod]
    public void TheTableIsRebuiltOnlyWhenTheTemperatureMoved()
    {
        PropertyTable table = new(new EtherElectrolyte());

        Assert.IsTrue(table.Follow(298.15));
        Assert.IsFalse(table.Follow(298.16));
        Assert.IsTrue(table.Follow(298.18));
    }
}
