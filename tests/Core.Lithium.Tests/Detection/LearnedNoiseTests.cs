using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class LearnedNoiseTests
{
    private const float Floor = 1f;

    [TestMethod]
    public void ItBeginsAtTheFloorAndNeverFallsBelow()
    {
        LearnedNoise noise = new LearnedNoise(Floor);
        Assert.IsTrue(noise.Volts == Floor);
        Assert.IsTrue(noise.MeanVolts == Floor);

        Learn(noise, 0f, 0f, 100);
        Assert.IsTrue(noise.Volts == Floor);
        Assert.IsTrue(noise.MeanVolts == Floor);
        Assert.AreEqual(10_000, noise.Milliseconds);
    }

    [TestMethod]
    public void TheFirstSampleIsBelievedAndTheNextMakesAPlainMean()
    {
        LearnedNoise noise = new LearnedNoise(Floor);
        Learn(noise, 10f, 4f, 1);
        Expect.Near(12_533, (long)(noise.Volts * 1e3f), 1);
        Expect.Near(5_013, (long)(noise.MeanVolts * 1e3f), 1);
        Learn(noise, 20f, 8f, 1);
        Expect.Near(18_800, (long)(noise.Volts * 1e3f), 1);
        Expect.Near(7_520, (long)(noise.MeanVolts * 1e3f), 1);
    }

    [DataRow(1.0f, 1_000)]
    [DataRow(1.5f, 444)]
    [DataRow(1.7f, 346)]
    [DataRow(1.8f, 330)]
    [DataRow(5.0f, 330)]
    [TestMethod]
    public void TheMeanIsBetterThanASampleAsFarAsNoiseSpreadsTheSamplesOverTheSteps(float noiseOverFloor, int meanPermille)
    {
        LearnedNoise noise = new LearnedNoise(Floor);
        Learn(noise, noiseOverFloor * 0.79788f, 0f, 20_000);
        Expect.Near((long)(noiseOverFloor * 1e3f), (long)(noise.Volts * 1e3f), 2);
        Expect.Near(meanPermille, (long)(noise.MeanVolts * 1e3f), 3);
    }

    [TestMethod]
    public void AMeanAbsoluteValueOfGaussianNoiseIsItsDeviation()
    {
        LearnedNoise noise = new LearnedNoise(Floor);

        // Mean absolute value of a deviation of 5: 5 times the root of 2 over pi.
        Learn(noise, 5f * 0.79788f, 0.5f, 1_000);
        Expect.Near(5_000, (long)(noise.Volts * 1e3f), 2);
    }

    [TestMethod]
    public void AfterAThousandSecondsItForgetsWithAThousandSeconds()
    {
        LearnedNoise noise = new LearnedNoise(Floor);
        Learn(noise, 10f, 4f, 10_000);
        Assert.AreEqual(1_000_000, noise.Milliseconds);
        Learn(noise, 20f, 8f, 1);
        Assert.AreEqual(1_000_000, noise.Milliseconds);

        // 1e-4 of the way from 12.533 to 25.066; after 1,000 s more all but one part in e of it.
        Expect.Between(12_534_000, 12_534_600, (long)(noise.Volts * 1e6f));
        Learn(noise, 20f, 8f, 9_999);
        Expect.Between(20_200, 20_700, (long)(noise.Volts * 1e3f));
    }

    [TestMethod]
    public void DoubtGrowsBothByAnEighthAndALittle()
    {
        LearnedNoise noise = new LearnedNoise(Floor);
        noise.Grow();
        Expect.Near(1_150, (long)((noise.Volts * 1e3f) + 0.5f), 1);
        Expect.Near(1_150, (long)((noise.MeanVolts * 1e3f) + 0.5f), 1);
    }

    [TestMethod]
    public void DoubtHasAnEnd()
    {
        LearnedNoise noise = new LearnedNoise(Floor);

        for (int i = 0; i < 5_000; i++)
        {
            noise.Grow();
        }

        Assert.IsTrue(100f <= noise.Volts && noise.Volts < 115.1f);
        Assert.IsTrue(0f < noise.MeanVolts && noise.MeanVolts < 115.1f);
    }

    private static void Learn(LearnedNoise noise, float size, float meanSize, int ticks)
    {
        Pace pace = new Pace(new DetectionSettings());
        pace.Set(100);

        for (int i = 0; i < ticks; i++)
        {
            noise.Learn(size, meanSize, pace);
        }
    }
}
