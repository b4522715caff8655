using InvertedAnodeBms.Esp32.Thermistor;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.Tests.Thermistor;

[TestClass]
public class NtcTableTests
{
    [TestMethod]
    [DataRow(10_000, 3435, 33_000)]
    [DataRow(10_000, 3435, 10_000)]
    [DataRow(10_000, 3950, 10_000)]
    [DataRow(100_000, 4250, 100_000)]
    public void TheTableFollowsTheBetaEquationToThreeTenthsOfADegree(int at25, int beta, int pullUp)
    {
        NtcTable table = new(ElectricResistance.FromOhms(at25), beta, ElectricResistance.FromOhms(pullUp));

        for (double celsius = -35; celsius <= 90; celsius += 0.25)
        {
            int sharePpm = (int)(BetaCurve.Share(celsius, at25, beta, pullUp) * 1e6);

            Assert.AreEqual(celsius * 10, table.DeciCelsius(sharePpm), 3, $"{celsius} degC");
        }
    }

    [TestMethod]
    public void AWarmerThermistorNeverReadsColder()
    {
        NtcTable table = Standard();
        int last = int.MinValue;

        for (int sharePpm = 1_000_000; sharePpm >= 0; sharePpm -= 100)
        {
            int deciCelsius = table.DeciCelsius(sharePpm);
            Assert.IsTrue(deciCelsius >= last);
            last = deciCelsius;
        }
    }

    [TestMethod]
    [DataRow(1_000_000, -400)]
    [DataRow(0, 1_000)]
    [DataRow(-5, 1_000)]
    public void BeyondItsEndsTheTableShowsTheEnds(int sharePpm, int deciCelsius)
    {
        Assert.AreEqual(deciCelsius, Standard().DeciCelsius(sharePpm));
    }

    [TestMethod]
    [DataRow(1_999)]
    [DataRow(5_001)]
    public void ABetaThatNoThermistorHasIsRefused(int beta)
    {
        Assert.ThrowsExactly<ArgumentException>(
            () => new NtcTable(ElectricResistance.FromKiloohms(10), beta, ElectricResistance.FromKiloohms(33)));
    }

    [TestMethod]
    [DataRow(2_000)]
    [DataRow(5_000)]
    public void TheEndsOfTheBetaRangeAreAccepted(int beta)
    {
        NtcTable table = new(ElectricResistance.FromKiloohms(10), beta, ElectricResistance.FromKiloohms(10));

        Assert.AreEqual(250, table.DeciCelsius(500_000), 2);
    }

    [TestMethod]
    [DataRow(0.0, 33.0)]
    [DataRow(10.0, 0.0)]
    [DataRow(double.NaN, 33.0)]
    public void AMissingResistanceIsRefused(double at25Kiloohms, double pullUpKiloohms)
    {
        Assert.ThrowsExactly<ArgumentException>(
            () => new NtcTable(ElectricResistance.FromKiloohms(at25Kiloohms), 3435, ElectricResistance.FromKiloohms(pullUpKiloohms)));
    }

    private static NtcTable Standard()
    {
        return new NtcTable(ElectricResistance.FromKiloohms(10), 3435, ElectricResistance.FromKiloohms(33));
    }
}
