using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Detection;

/// <summary>A converter whose step is larger than the noise beside it: an INA226 with 1.25 mV.</summary>
[TestClass]
public sealed class CoarseConverterTests
{
    private const int StepMicrovolts = 1_250;
    private const int FloorMicrovolts = 361;

    [DataRow(1)]
    [DataRow(4)]
    [DataRow(20)]
    [TestMethod]
    public void RippleOverTheEdgeOfAStepIsNoDip(int ticks)
    {
        DetectionBench bench = Warm(0);
        Flicker(bench, StepMicrovolts, ticks);
        Assert.AreEqual(0, bench.Cell().Dips);
        Assert.AreEqual(0, bench.Suspicions);
    }

    [DataRow(2)]
    [DataRow(20)]
    [TestMethod]
    public void TwoStepsAreADip(int ticks)
    {
        DetectionBench bench = Warm(0);
        Flicker(bench, 2 * StepMicrovolts, ticks);
        Assert.IsTrue(bench.Cell().Dips >= 3);
        Assert.AreEqual(2, bench.Cell().Level);
    }

    [DataRow(0, false)]
    [DataRow(8, true)]
    [TestMethod]
    public void BetweenTwoStepsOnlyNoiseBesideThemShowsADip(int noise, bool expected)
    {
        DetectionBench bench = Warm(noise);
        Flicker(bench, StepMicrovolts * 14 / 10, 30);
        Assert.AreEqual(expected, bench.Cell().Dips >= 3);
    }

    private static DetectionBench Warm(int noise)
    {
        DetectionSettings settings = new DetectionSettings
        {
            NoiseFloorMicrovolts = FloorMicrovolts, WarmMilliseconds = 60_000, SettleMilliseconds = 10_000,
        };
        DetectionBench bench = new DetectionBench(1, settings);
        bench.Noise = noise;
        bench.Run(180_000);
        return bench;
    }

    private static void Flicker(DetectionBench bench, int microvolts, int ticks)
    {
        for (int i = 0; i < 10; i++)
        {
            bench.Dip(microvolts, ticks, 15_000);
        }
    }
}
