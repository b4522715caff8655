using InvertedAnodeBms.Esp32.Adc;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.Tests.Adc;

[TestClass]
public class VoltageDividerTests
{
    [TestMethod]
    public void EqualResistorsDouble()
    {
        VoltageDivider divider = new(ElectricResistance.FromKiloohms(100), ElectricResistance.FromKiloohms(100));

        Assert.AreEqual(3_300_000, divider.InputMicrovolts(1_650_000));
        Assert.AreEqual(0, divider.InputMicrovolts(0));
    }

    [TestMethod]
    public void UnequalResistorsScaleByTheirSum()
    {
        VoltageDivider divider = new(ElectricResistance.FromKiloohms(220), ElectricResistance.FromKiloohms(100));

        Assert.AreEqual(3_200_000, divider.InputMicrovolts(1_000_000));
    }

    [TestMethod]
    public void NoTopResistorIsNoDivision()
    {
        VoltageDivider divider = new(ElectricResistance.FromOhms(0), ElectricResistance.FromKiloohms(100));

        Assert.AreEqual(1_234_567, divider.InputMicrovolts(1_234_567));
    }

    [TestMethod]
    public void MegohmsAtFullScaleDoNotOverflow()
    {
        VoltageDivider divider = new(ElectricResistance.FromKiloohms(10_000), ElectricResistance.FromKiloohms(10_000));

        Assert.AreEqual(8_191_750, divider.InputMicrovolts(4_095_875));
    }

    [TestMethod]
    public void AMissingBottomResistorIsRefused()
    {
        Assert.ThrowsExactly<ArgumentException>(() => new VoltageDivider(ElectricResistance.FromKiloohms(100), ElectricResistance.FromOhms(0)));
    }
}
