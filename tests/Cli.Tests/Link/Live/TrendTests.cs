using InvertedAnodeBms.Cli.Link.Live;

namespace InvertedAnodeBms.Cli.Tests.Link.Live;

[TestClass]
public sealed class TrendTests
{
    [TestMethod]
    public void ARisingSignalRises()
    {
        Assert.AreEqual("▁▂▃▄▅▆▇█", Drawn(1, 2, 3, 4, 5, 6, 7, 8));
    }

    [TestMethod]
    public void NoiseSmallerThanTheLeastSpanIsFlat()
    {
        Assert.AreEqual("▅▅▄▅", Drawn(3.3, 3.3001, 3.2999, 3.3));
    }

    [TestMethod]
    public void WhatIsNotKnownIsAGap()
    {
        Assert.AreEqual("▁ █", Drawn(1, double.NaN, 9));
    }

    [TestMethod]
    public void ATerminalWithoutBlocksGetsLetters()
    {
        Trend trend = new(1);
        trend.Add(0, 1);
        trend.Add(1_000, 9);

        Assert.AreEqual("_#", trend.Draw(10, unicode: false));
    }

    [TestMethod]
    [DataRow(999, 1)]
    [DataRow(1_000, 2)]
    public void OneValueASecondIsKept(long milliseconds, int expected)
    {
        Trend trend = new(1);
        trend.Add(0, 1);
        trend.Add(milliseconds, 1);

        Assert.HasCount(expected, trend.Draw(10, unicode: true));
    }

    [TestMethod]
    public void ARebootBeginsAnew()
    {
        Trend trend = new(1);
        trend.Add(50_000, 1);
        trend.Add(51_000, 1);
        trend.Add(100, 1);

        Assert.HasCount(1, trend.Draw(10, unicode: true));
    }

    private static string Drawn(params double[] values)
    {
        Trend trend = new(1);

        for (int i = 0; i < values.Length; i++)
        {
            trend.Add(i * 1_000, values[i]);
        }

        return trend.Draw(10, unicode: true);
    }
}
