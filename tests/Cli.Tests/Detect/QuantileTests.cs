using InvertedAnodeBms.Cli.Detect.Scoring;

namespace InvertedAnodeBms.Cli.Tests.Detect;

[TestClass]
public sealed class QuantileTests
{
    [TestMethod]
    public void WhatWasNotFoundIsLaterThanAnything()
    {
        Assert.AreEqual(3.0, Quantile.Of([1, 3, 2], 5, 0.5));
        Assert.IsNull(Quantile.Of([1, 3, 2], 7, 0.5));
        Assert.AreEqual(3.0, Quantile.Of([1, 3, 2], 6, 0.5));
    }

    [TestMethod]
    public void NineTenthsNeedNineOfTen()
    {
        double[] nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

        Assert.AreEqual(9.0, Quantile.Of(nine, 10, 0.9));
        Assert.IsNull(Quantile.Of(nine.Take(8), 10, 0.9));
    }

    [TestMethod]
    public void NoCasesHaveNoMedian()
    {
        Assert.IsNull(Quantile.Of([], 0, 0.5));
    }
}
