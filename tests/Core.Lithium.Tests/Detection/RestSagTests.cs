using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class RestSagTests
{
    private const int Full = 3_600_000;

    // 20 mV fall in the first window: 12 mV and the 2 mV of noise are relaxation in the second.
    [DataRow(13_000, false)]
    [DataRow(15_000, true)]
    [TestMethod]
    public void AFallThatDoesNotSlowDownSpeaks(int secondMicrovolts, bool speaks)
    {
        RestSagDetector detector = Rested(20_000, secondMicrovolts);
        Assert.AreEqual(speaks, 1f <= detector.Statistic);
    }

    [TestMethod]
    public void NoiseAloneIsNoSag()
    {
        Assert.IsTrue(Rested(-1_000, 1_900).Statistic < 1f);
    }

    [TestMethod]
    public void WithoutAFullChargeBeforeItSaysNothing()
    {
        RestSagDetector detector = new RestSagDetector(Full - 10_000, 360, 2_000);
        detector.Take(3_500_000, 7_200, 1_000);
        Fall(detector, 0, 50_000);
        Assert.IsTrue(detector.Statistic == 0f);
    }

    [TestMethod]
    public void CurrentEndsTheRest()
    {
        RestSagDetector detector = Rested(20_000, 40_000);
        Assert.IsTrue(1f <= detector.Statistic);
        detector.Take(3_500_000, -5_000, 1_000);
        Assert.IsTrue(detector.Statistic == 0f);
    }

    [TestMethod]
    public void AfterTheHourItIsOver()
    {
        RestSagDetector detector = Rested(20_000, 40_000);

        for (int i = 0; i < 25 * 60; i++)
        {
            detector.Take(3_500_000, 0, 1_000);
        }

        Assert.IsTrue(detector.Statistic == 0f);
    }

    private static RestSagDetector Rested(int firstMicrovolts, int secondMicrovolts)
    {
        RestSagDetector detector = new RestSagDetector(Full - 10_000, 360, 2_000);
        detector.Take(Full, 1_800, 1_000);
        Fall(detector, firstMicrovolts, secondMicrovolts);
        return detector;
    }

    /// <summary>41 minutes of rest, the voltage as given at the end of the 10th, 25th and 40th.</summary>
    private static void Fall(RestSagDetector detector, int firstMicrovolts, int secondMicrovolts)
    {
        for (int second = 0; second < 41 * 60; second++)
        {
            int volts = Full;
            volts -= second >= 20 * 60 ? firstMicrovolts : 0;
            volts -= second >= 35 * 60 ? secondMicrovolts : 0;
            detector.Take(volts, 0, 1_000);
        }
    }
}
