using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class DipDetectorTests
{
    [TestMethod]
    public void OneSampleIsNoDip()
    {
        DipDetector detector = new DipDetector(5f);
        detector.Take(-6f, 1f);
        Assert.AreEqual(-1, detector.Run);
        Assert.IsTrue(detector.Statistic < 1f);
        detector.Take(0f, 1f);
        Assert.AreEqual(0, detector.Run);
    }

    [TestMethod]
    public void TwoSamplesBeyondTheThresholdAreADip()
    {
        DipDetector detector = new DipDetector(5f);
        detector.Take(-5.1f, 1f);
        detector.Take(-5.1f, 1f);
        Assert.AreEqual(-DipDetector.Samples, detector.Run);
        Assert.IsTrue(1f <= detector.Statistic);
    }

    [TestMethod]
    public void WhatAPulseLeavesBehindIsNoSecondSample()
    {
        DipDetector detector = new DipDetector(5f);
        detector.Take(-500f, 1f);
        detector.Take(-10f, 1f);
        Assert.AreEqual(0, detector.Run);
        detector.Take(-500f, 1f);
        detector.Take(-50f, 1f);
        Assert.AreEqual(-DipDetector.Samples, detector.Run);
    }

    [TestMethod]
    public void TwoSamplesShortOfTheThresholdAreNone()
    {
        DipDetector detector = new DipDetector(5f);
        detector.Take(-4.9f, 1f);
        detector.Take(-4.9f, 1f);
        Assert.AreEqual(0, detector.Run);
        Assert.IsTrue(detector.Statistic < 1f);
    }

    [TestMethod]
    public void OneDeepSampleStaysBelowOneAndFades()
    {
        DipDetector detector = new DipDetector(5f);
        detector.Take(-50f, 1f);
        Assert.IsTrue(0.9f < detector.Statistic && detector.Statistic < 1f);

        for (int i = 0; i < 60; i++)
        {
            detector.Take(0f, 1f);
        }

        Assert.IsTrue(detector.Statistic < 0.1f);
    }

    [TestMethod]
    public void ARiseCountsUpwards()
    {
        DipDetector detector = new DipDetector(5f);
        detector.Take(6f, 1f);
        detector.Take(6f, 1f);
        Assert.AreEqual(2, detector.Run);
        detector.Take(-6f, 1f);
        Assert.AreEqual(-1, detector.Run);
        Assert.IsTrue(detector.Statistic < 1f);
    }

    [TestMethod]
    public void ADepthWithoutEndStaysANumber()
    {
        DipDetector detector = new DipDetector(5f);

        for (int i = 0; i < 3_000; i++)
        {
            detector.Take(-1e30f, 1e-6f);
        }

        Assert.IsTrue(detector.Statistic <= 10f);
        Expect.Between(-1_000, -2, detector.Run);
    }

    [TestMethod]
    public void AGapIsForgotten()
    {
        DipDetector detector = new DipDetector(5f);
        detector.Take(-6f, 1f);
        detector.Reset();
        detector.Take(-6f, 1f);
        Assert.AreEqual(-1, detector.Run);
    }
}
