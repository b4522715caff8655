using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class ShortGaugeTests
{
    [TestMethod]
    public void ADipOverTheFastResistanceIsTheCurrentOfTheShort()
    {
        ShortGauge gauge = new ShortGauge(4f);
        gauge.Know(2f);
        gauge.Take(0.008f, -0.008f, 1_000);
        Expect.Near(4_000, (long)((gauge.ShortAmps * 1e6f) + 0.5f), 1);
        Expect.Near(4_000, (long)((gauge.Coulombs * 1e6f) + 0.5f), 1);
        gauge.Take(0.004f, 0.001f, 1_000);
        Expect.Near(2_000, (long)((gauge.ShortAmps * 1e6f) + 0.5f), 1);
        Expect.Near(4_000, (long)((gauge.PeakAmps * 1e6f) + 0.5f), 1);
        Expect.Near(4_000, (long)((gauge.Coulombs * 1e6f) + 0.5f), 1);
    }

    [TestMethod]
    public void AResistanceThatIsUnknownOrSenselessIsTheUpperBound()
    {
        ShortGauge gauge = new ShortGauge(4f);
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
        ShortGauge gauge = new ShortGauge(4f);
        gauge.Take(0.004f, -0.004f, 1_000);
        gauge.Fade(3_600_000);
        Expect.Near(750, (long)((gauge.PeakAmps * 1e6f) + 0.5f), 1);
        gauge.Fade(int.MaxValue);
        Assert.IsTrue(gauge.PeakAmps == 0f);
    }
}
