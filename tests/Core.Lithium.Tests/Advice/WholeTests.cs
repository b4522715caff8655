using InvertedAnodeBms.Core.Advice;

namespace InvertedAnodeBms.Core.Tests.Advice;

[TestClass]
public sealed class WholeTests
{
    [TestMethod]
    [DataRow(0f, 0)]
    [DataRow(0.5f, 0)]
    [DataRow(7_200.75f, 7_200)]
    [DataRow(1e9f, 1_000_000_000)]
    [DataRow(1.5e9f, 0)]
    [DataRow(-1f, 0)]
    public void ACurrentIsRoundedDownAndWhatIsNoneIsNothing(float microamps, int expected)
    {
        Assert.AreEqual(expected, Whole.Microamps(microamps));
    }

    [TestMethod]
    [DataRow(-1f, 0)]
    [DataRow(0f, 0)]
    [DataRow(0.25f, 250)]
    [DataRow(1f, 1_000)]
    [DataRow(2f, 1_000)]
    [DataRow(1e30f, 1_000)]
    public void ARiskIsLimitedToZeroAndOne(float share, int expected)
    {
        Assert.AreEqual(expected, Whole.RiskPermille(share));
    }

    [TestMethod]
    public void WhatIsNotANumberIsNoCurrentAndFullRisk()
    {
        Assert.AreEqual(0, Whole.Microamps(float.NaN));
        Assert.AreEqual(0, Whole.Microamps(float.PositiveInfinity));
        Assert.AreEqual(0, Whole.Microamps(float.NegativeInfinity));
        Assert.AreEqual(1_000, Whole.RiskPermille(float.NaN));
        Assert.AreEqual(1_000, Whole.RiskPermille(float.PositiveInfinity));
    }

    [TestMethod]
    [DataRow(0, 0, 0)]
    [DataRow(500, 0, 500)]
    [DataRow(500, 500, 750)]
    [DataRow(1_000, 300, 1_000)]
    [DataRow(1, 1, 2)]
    public void TwoRisksAddAsIndependentOnes(int first, int second, int both)
    {
        Assert.AreEqual(both, Whole.Either(first, second));
        Assert.AreEqual(both, Whole.Either(second, first));
    }
}
