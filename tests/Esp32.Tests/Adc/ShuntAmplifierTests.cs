using InvertedAnodeBms.Esp32.Adc;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.Tests.Adc;

[TestClass]
public class ShuntAmplifierTests
{
    [TestMethod]
    [DataRow(1_250_000, 0)]
    [DataRow(1_322_000, 7_200)]
    [DataRow(1_178_000, -7_200)]
    [DataRow(2_450_000, 120_000)]
    [DataRow(142_000, -110_800)]
    public void TheCurrentIsTheDistanceFromZeroOverShuntAndGain(int outputMicrovolts, int microamps)
    {
        Assert.AreEqual(microamps, Bench().Microamps(outputMicrovolts));
    }

    [TestMethod]
    public void AboveZeroIsPositiveAndBelowIsNegative()
    {
        Assert.AreEqual(1, Bench().Microamps(1_250_010));
        Assert.AreEqual(-1, Bench().Microamps(1_249_990));
    }

    [TestMethod]
    public void AMissingShuntIsRefused()
    {
        Assert.ThrowsExactly<ArgumentException>(
            () => new ShuntAmplifier(ElectricResistance.FromOhms(0), 50, ElectricPotential.FromVolts(1.25)));
    }

    [TestMethod]
    public void AMissingGainIsRefused()
    {
        Assert.ThrowsExactly<ArgumentException>(
            () => new ShuntAmplifier(ElectricResistance.FromMilliohms(200), 0, ElectricPotential.FromVolts(1.25)));
    }

    private static ShuntAmplifier Bench()
    {
        return new ShuntAmplifier(ElectricResistance.FromMilliohms(200), 50, ElectricPotential.FromMillivolts(1250));
    }
}
