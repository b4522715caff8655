using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class ShortGaugeTests
{
    [TestMethod]
    public void ADipOverTheFastResistanceIsTheCurrentOfTheShort()
    {
        CellDetection cell = new CellDetection();
        ShortGauge gauge = new ShortGauge(4f, cell);
        gauge.Take(0.008f, -0.008f, 2f, 1_000);
        Expect.Near(4_000, (long)((cell.ShortAmps * 1e6f) + 0.5f), 1);
        Expect.Near(4_000, (long)((cell.ShortCoulombs * 1e6f) + 0.5f), 1);
        gauge.Take(0.004f, 0.001f, 2f, 1_000);
        Expect.Near(2_000, (long)((cell.ShortAmps * 1e6f) + 0.5f), 1);
        Expect.Near(4_000, (long)((cell.PeakShortAmps * 1e6f) + 0.5f), 1);
        Expect.Near(4_000, (long)((cell.ShortCoulombs * 1e6f) + 0.5f), 1);
    }

    [TestMethod]
    public void AResistanceThatIsUnknownOrSenselessIsTheUpperBound()
    {
        ShortGauge gauge = new ShortGauge(4f, new CellDetection());
        Assert.IsTrue(gauge.Believed(2f) == 2f);
        Assert.IsTrue(gauge.Believed(0f) == 4f);
        Assert.IsTrue(gauge.Believed(float.NaN) == 4f);
        Assert.IsTrue(gauge.Believed(1e30f) == 4f);
    }

    [TestMethod]
    public void AQuarterOfTheSumFadesInAnHour()
    {
        CellDetection cell = new CellDetection();
        ShortGauge gauge = new ShortGauge(4f, cell);
        gauge.Take(0.004f, -0.004f, 4f, 1_000);
        gauge.Fade(3_000_000, 3_600_000);
        Expect.Near(750, (long)((cell.PeakShortAmps * 1e6f) + 0.5f), 1);
        Expect.Near(250, (long)((cell.ShortSiemens * 1e6f) + 0.5f), 1);
        gauge.Fade(0, int.MaxValue);
        Assert.IsTrue(cell.PeakShortAmps == 0f);
    }
}
