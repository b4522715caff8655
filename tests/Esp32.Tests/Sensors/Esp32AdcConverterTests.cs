using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Sensors;

[TestClass]
public class Esp32AdcConverterTests
{
    [TestMethod]
    public void WithoutErrorsItIsTheNominalConverterUpToTheBend()
    {
        Esp32AdcConverter converter = new(Esp32AdcErrors.None, 1);
        NominalAdcConverter nominal = new();

        for (double volts = 0; volts <= 2.45; volts += 0.00173)
        {
            Assert.AreEqual(nominal.Convert(volts), converter.Convert(volts));
        }
    }

    [TestMethod]
    [DataRow(1.0, 2.457, 3136)]
    [DataRow(1.0, 2.664, 3392)]
    [DataRow(1.0, 2.832, 3648)]
    [DataRow(1.0, 3.030, 4032)]
    [DataRow(1.2, 2.667, 2880)]
    [DataRow(1.2, 2.928, 3392)]
    [DataRow(1.2, 3.032, 3648)]
    [DataRow(1.2, 3.184, 4032)]
    public void TheBentUpperEndFollowsEspressifsTables(double referenceVolts, double volts, int code)
    {
        Esp32AdcConverter converter = new(Esp32AdcErrors.None with { ReferenceVolts = referenceVolts }, 1);

        Assert.AreEqual(code, converter.Convert(volts), 45);
    }

    [TestMethod]
    public void MoreVoltageNeverGivesALowerCode()
    {
        FastGaussian draw = new(1);

        for (int individual = 0; individual < 50; individual++)
        {
            Esp32AdcConverter converter = new(Esp32AdcErrors.Draw(draw) with { NoiseVolts = 0 }, 1);
            int last = 0;

            for (double volts = 0; volts <= 3.5; volts += 0.0007)
            {
                int code = converter.Convert(volts);
                Assert.IsTrue(code >= last, $"{volts} V: {code} after {last}");
                last = code;
            }

            Assert.AreEqual(4095, last);
        }
    }

    [TestMethod]
    [DataRow(-1.0, 0)]
    [DataRow(0.0, 0)]
    [DataRow(4.0, 4095)]
    [DataRow(40.0, 4095)]
    public void BeyondTheRangeTheCodeIsClamped(double volts, int code)
    {
        Assert.AreEqual(code, new Esp32AdcConverter(Esp32AdcErrors.None, 1).Convert(volts));
    }

    [TestMethod]
    public void ReferencesThatNoChipHasAreRefused()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new Esp32AdcConverter(Esp32AdcErrors.None with { ReferenceVolts = 0.89 }, 1));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new Esp32AdcConverter(Esp32AdcErrors.None with { ReferenceVolts = 1.31 }, 1));
    }
}
