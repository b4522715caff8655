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
        gauge.Know(2f);
        gauge.Take(0.008f, -0.008f, 1_000);
        Expect.Near(4_000, (long)((cell.ShortAmps * 1e6f) + 0.5f), 1);
        Expect.Near(4_000, (long)((cell.ShortCoulombs * 1e6f) + 0.5f), 1);
        gauge.Take(0.004f, 0.001f, 1_000);
        Expect.Near(2_000, (long)((cell.ShortAmps * 1e6f) + 0.5f), 1);
        Expect.Near(4_000, (long)((cell.PeakShortAmps * 1e6f) + 0.5f), 1);
        Expect.Near(4_000, (long)((cell.ShortCoulombs * 1e6f) + 0.5f), 1);
    }

    [TestMethod]
    public void AResistanceThatIsUnknownOrSenselessIsTheUpperBound()
    {
        CellDetection cell = new CellDetection();
        ShortGauge gauge = new ShortGauge(4f, cell);
        Assert.IsTrue(gauge.FastOhms == 4f);
        gauge.Know(2f);
        Assert.IsTrue(gauge.FastOhms == 2f);
        gauge.Know(0f);
        Assert.IsTrue(gauge.FastOhms == 4f);
        gauge.Know(float.NaN);
        Assert.IsTrue(gauge.FastOhms == 4f);
        gauge.Know(1e30f);
        Assert.IsTrue(gauge.FastOhms == 4f);
    }

    [TestMethod]
    public void AQuarterOfTheSumFadesInAnHour()
    {
        CellDetection cell = new CellDetection();
        ShortGauge gauge = new ShortGauge(4f, cell);
        gauge.Take(0.004f, -0.004f, 1_000);
        gauge.Fade(3_000_000, 3_600_000);
        Expect.Near(750, (long)((cell.PeakShortAmps * 1e6f) + 0.5f), 1);
        Expect.Near(250, (long)((cell.ShortSiemens * 1e6f) + 0.5f), 1);
        gauge.Fade(0, int.MaxValue);
        Assert.IsTrue(cell.PeakShortAmps == 0f);
    }
}
