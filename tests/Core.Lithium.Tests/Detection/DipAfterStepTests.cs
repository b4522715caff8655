using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Detection;

/// <summary>Dips after a step of 20 mA: a model wrong by 2 ohm explains 40 mV, and less as the mean of 20 s follows.</summary>
[TestClass]
public sealed class DipAfterStepTests
{
    private const int Low = 7_200;
    private const int High = 27_200;
    private const int Dip = 10_000;

    [DataRow(4_900, 0)]
    [DataRow(5_000, 1)]
    [TestMethod]
    public void ADipWithinFiveSecondsOfAStepThatExplainsItCountsForNothing(int milliseconds, int level)
    {
        DetectionBench bench = Stepped(milliseconds);

        // It begins with its second sample.
        bench.Dip(Dip, 5, 10_000);
        Assert.AreEqual(1, bench.Cell().Dips);
        Assert.AreEqual(level, bench.Cell().Level);
        Assert.AreEqual(level, bench.Suspicions);
    }

    [DataRow(30_000, 0)]
    [DataRow(38_000, 1)]
    [TestMethod]
    public void OneThatIsDeeperThanTwoOhmsCounts(int microvolts, int level)
    {
        // 3.2 s after the step 17 mA are left of it.
        DetectionBench bench = Stepped(3_000);
        bench.Dip(microvolts, 5, 10_000);
        Assert.AreEqual(1, bench.Cell().Dips);
        Assert.AreEqual(level, bench.Cell().Level);
    }

    [TestMethod]
    public void HoweverManyTheyAreTheyAreNoAlarm()
    {
        DetectionBench bench = Known();

        for (int i = 0; i < 12; i++)
        {
            bench.Microamps = (i & 1) == 0 ? High : Low;
            bench.Run(3_000);
            bench.Dip(Dip, 5, 20_000);
        }

        Assert.AreEqual(12, bench.Cell().Dips);
        Assert.AreEqual(0, bench.Suspicions);
    }

    [TestMethod]
    public void TheSameDipsLaterAreAnAlarm()
    {
        DetectionBench bench = Known();

        for (int i = 0; i < 3; i++)
        {
            bench.Microamps = (i & 1) == 0 ? High : Low;
            bench.Run(6_000);
            bench.Dip(Dip, 5, 20_000);
        }

        Assert.AreEqual(3, bench.Cell().Dips);
        Assert.AreEqual(1, bench.Alarms);
    }

    [TestMethod]
    public void APulseOfOneSampleIsNoSuchStep()
    {
        DetectionBench bench = Known();
        bench.Microamps = High;
        bench.Run(DetectionBench.Tick);
        bench.Microamps = Low;
        bench.Run(3_000);
        bench.Dip(Dip, 5, 10_000);
        Assert.AreEqual(1, bench.Cell().Dips);
        Assert.AreEqual(1, bench.Cell().Level);
    }

    private static DetectionBench Stepped(int milliseconds)
    {
        DetectionBench bench = Known();
        bench.Microamps = High;
        bench.Run(milliseconds);
        return bench;
    }

    /// <summary>A bench that has learned that its model is right about steps, two minutes after the last of them, without noise.</summary>
    private static DetectionBench Known()
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, Low);

        for (int i = 0; i < 80; i++)
        {
            bench.Microamps = (i & 1) == 0 ? High : Low;
            bench.Run(3_000);
        }

        bench.Noise = 0;
        bench.Run(120_000);
        Assert.AreEqual(0, bench.Cell().Dips);
        return bench;
    }
}
