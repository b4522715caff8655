using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Detection;

/// <summary>When a dip is over, and dips that creep down instead of falling.</summary>
[TestClass]
public sealed class DipEndTests
{
    private const int Charge = 7_200;
    private const int Deep = 20_000;
    private const int Creep = 50;

    [DataRow(2_900, 2)]
    [DataRow(3_100, 1)]
    [TestMethod]
    public void ADipIsOverWithinFifteenPercentOfItsDepthAndNotBeyond(int leftMicrovolts, int dips)
    {
        DetectionBench bench = Quiet(Charge);
        bench.DipMicrovolts = Deep;
        bench.Run(3_000);
        bench.DipMicrovolts = leftMicrovolts;
        bench.Run(7_000);
        bench.DipMicrovolts = leftMicrovolts + Deep;
        bench.Run(1_000);

        Assert.AreEqual(dips, bench.Cell().Dips);
    }

    [DataRow(1_900, 1)]
    [DataRow(2_100, 2)]
    [TestMethod]
    public void ItMustHaveBeenBackThereForTwoSeconds(int milliseconds, int dips)
    {
        DetectionBench bench = Quiet(Charge);

        // An eighth is left, beyond the threshold of a dip; less would be within two deviations and back for that reason.
        bench.DipMicrovolts = 3_600;
        bench.Run(3_000);
        bench.DipMicrovolts = 440;
        bench.Run(milliseconds);
        bench.DipMicrovolts = 3_600;
        bench.Run(1_000);

        Assert.AreEqual(dips, bench.Cell().Dips);
    }

    [TestMethod]
    public void WhatIsLeftIsLearnedSoThatTheNextDipBeginsThere()
    {
        DetectionBench bench = Quiet(Charge);
        bench.DipMicrovolts = Deep;
        bench.Run(3_000);
        bench.DipMicrovolts = 2_500;
        bench.Run(3_000);
        Assert.IsTrue(bench.Cell().ResidualVolts < -0.002f);
        bench.Run(3_000);
        Assert.IsTrue(-0.0002f < bench.Cell().ResidualVolts && bench.Cell().ResidualVolts < 0.0002f);

        bench.Dip(3_500, 3, 0);
        Assert.AreEqual(2, bench.Cell().Dips);
    }

    [TestMethod]
    public void WhatIsLeftAndGoesIsNoDipAndTakesNoneBack()
    {
        DetectionBench bench = Quiet(Charge);
        bench.DipMicrovolts = Deep;
        bench.Run(3_000);
        bench.DipMicrovolts = 2_500;
        bench.Run(7_000);
        bench.DipMicrovolts = 0;
        bench.Run(60_000);

        Assert.AreEqual(1, bench.Cell().Dips);
        Assert.AreEqual(0, bench.Cell().Withdrawn);
    }

    [DataRow(0)]
    [DataRow(Charge)]
    [TestMethod]
    public void ADipThatCreepsDownCountsWhenItHasBeenBackForTwoSeconds(int microamps)
    {
        DetectionBench bench = Crept(microamps, 30);
        bench.Run(5_000);
        Assert.AreEqual(0, bench.Cell().Dips);
        bench.DipMicrovolts = 0;
        bench.Run(1_900);
        Assert.AreEqual(0, bench.Cell().Dips);
        Assert.AreEqual(0, bench.Cell().Level);
        bench.Run(1_500);

        Assert.AreEqual(1, bench.Cell().Dips);
        Assert.AreEqual(1, bench.Cell().Level);
    }

    [DataRow(0)]
    [DataRow(Charge)]
    [TestMethod]
    public void ACreepThatNeverReturnsIsNoEvent(int microamps)
    {
        DetectionBench bench = Crept(microamps, 30);
        bench.Run(700_000);

        Assert.AreEqual(0, bench.Cell().Dips);
        Assert.AreEqual(0, bench.Cell().Withdrawn);
        Assert.AreEqual(0, bench.Suspicions);
    }

    [DataRow(560_000, 1)]
    [DataRow(640_000, 0)]
    [TestMethod]
    public void ACreepThatIsLearnedAndReturnsWithinTenMinutesIsOneEvent(int milliseconds, int dips)
    {
        DetectionBench bench = Crept(0, 30);
        bench.Run(milliseconds);
        Assert.AreEqual(0, bench.Cell().Dips);
        bench.DipMicrovolts = 0;
        bench.Run(5_000);

        Assert.AreEqual(dips, bench.Cell().Dips);
    }

    [TestMethod]
    public void AsFarAtOnceIsADipAtOnce()
    {
        DetectionBench bench = Quiet(0);
        bench.DipMicrovolts = 30 * Creep;
        bench.Run(200);
        Assert.AreEqual(1, bench.Cell().Dips);
    }

    /// <summary>Noise is known, and there is none.</summary>
    private static DetectionBench Quiet(int microamps)
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, microamps);
        bench.Noise = 0;
        bench.Run(20_000);
        return bench;
    }

    private static DetectionBench Crept(int microamps, int ticks)
    {
        DetectionBench bench = Quiet(microamps);

        for (int i = 0; i < ticks; i++)
        {
            bench.DipMicrovolts += Creep;
            bench.Step(DetectionBench.Tick);
        }

        return bench;
    }
}
