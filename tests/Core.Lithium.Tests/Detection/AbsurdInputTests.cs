using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Detection;

/// <summary>What no cell does: no detector speaks because of it, and every one works again afterwards.</summary>
[TestClass]
public sealed class AbsurdInputTests
{
    private const int Charge = 7_200;
    private const int Overpotential = 0;
    private const int Refreshed = 1;
    private const int FastOhms = 2;
    private const int SecondOhms = 3;
    private const int Leak = 4;
    private const int LeakUncertainty = 5;

    [DataRow(Overpotential)]
    [DataRow(Refreshed)]
    [DataRow(FastOhms)]
    [DataRow(SecondOhms)]
    [DataRow(Leak)]
    [DataRow(LeakUncertainty)]
    [TestMethod]
    public void AnInputThatIsNoNumberOrHugeSaysNothingAndIsForgotten(int input)
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, Charge);
        Absurd(bench, input, float.NaN);
        Absurd(bench, input, float.MaxValue);
        Absurd(bench, input, -float.MaxValue);
        Absurd(bench, input, 1e30f);
        Absurd(bench, input, -1e30f);
        Set(bench, input, 0f);
        bench.Run(60_000);

        AssertSilent(bench);
        Assert.IsTrue(bench.Cell().Ready);
        Assert.IsTrue(-0.001f < bench.Cell().ResidualVolts && bench.Cell().ResidualVolts < 0.001f);
        Assert.IsTrue(bench.Cell().NoiseVolts < 0.0003f);

        bench.Dip(1_000, 3, 1_000);
        Assert.AreEqual(1, bench.Cell().Dips);
        Assert.AreEqual(1, bench.Cell().Level);
    }

    [DataRow(int.MaxValue)]
    [DataRow(int.MinValue)]
    [TestMethod]
    public void AnAbsurdCurrentIsForgotten(int microamps)
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, Charge);

        for (int i = 0; i < 10; i++)
        {
            bench.Measurements.PackMicroamps.Value = microamps;
            bench.Detect(DetectionBench.Tick);
            bench.Run(1_000);
        }

        bench.Run(60_000);
        AssertSilent(bench);
        bench.Dip(1_000, 3, 1_000);
        Assert.AreEqual(1, bench.Cell().Dips);
    }

    [DataRow(int.MaxValue)]
    [DataRow(int.MinValue)]
    [TestMethod]
    public void AnAbsurdVoltageOfOneSampleIsForgotten(int microvolts)
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, Charge);
        bench.Measurements.CellMicrovolts[0].Value = microvolts;
        bench.Detect(DetectionBench.Tick);
        bench.Run(60_000);
        AssertSilent(bench);
        bench.Dip(1_000, 3, 1_000);
        Assert.AreEqual(1, bench.Cell().Dips);
    }

    [DataRow(int.MaxValue)]
    [DataRow(int.MinValue)]
    [DataRow(-1)]
    [TestMethod]
    public void AnAbsurdStateOfChargeIsForgotten(int ppm)
    {
        DetectionBench bench = DetectionBench.Warm(1, DetectionSettings.All, Charge);
        bench.Estimates.CellChargePpm[0] = ppm;
        bench.Run(5_000);
        bench.Estimates.CellChargePpm[0] = 500_000;
        bench.Run(120_000);
        AssertSilent(bench);
        bench.Dip(1_000, 3, 1_000);
        Assert.AreEqual(1, bench.Cell().Dips);
    }

    [TestMethod]
    public void TheSumOfAHugeFallEndsAndComesBack()
    {
        CumulativeSum sum = new CumulativeSum(7f);

        for (int i = 0; i < 1_000; i++)
        {
            sum.Take(-float.MaxValue);
            Assert.IsTrue(0f <= sum.Statistic() && sum.Statistic() <= 2f);
        }

        for (int i = 0; i < 14; i++)
        {
            sum.Take(0f);
        }

        Assert.IsTrue(sum.Statistic() == 0f);
        sum.Take(float.MaxValue);
        Assert.IsTrue(sum.Statistic() == 0f);
    }

    [TestMethod]
    public void TheEnergyOfAHugeNoiseEndsAndComesBack()
    {
        VarianceDetector variance = new VarianceDetector(12f);

        for (int i = 0; i < 1_000; i++)
        {
            variance.Take((i & 1) == 0 ? -float.MaxValue : 1e30f);
            Assert.IsTrue(0f <= variance.Statistic() && variance.Statistic() <= 2f);
        }

        for (int i = 0; i < 60; i++)
        {
            variance.Take(0f);
        }

        Assert.IsTrue(variance.Statistic() == 0f);
    }

    [TestMethod]
    public void AHugeSpikeDeafensTheDipDetectorForSecondsNotForEver()
    {
        DipDetector detector = new DipDetector(5f);
        detector.Take(-1e30f, 1e-4f);
        detector.Take(float.NaN, 1e-4f);
        Assert.AreEqual(0, detector.Run);

        for (int i = 0; i < 250; i++)
        {
            detector.Take(0f, 1e-4f);
        }

        detector.Take(-0.001f, 1e-4f);
        detector.Take(-0.001f, 1e-4f);
        Assert.AreEqual(-DipDetector.Samples, detector.Run);
    }

    [TestMethod]
    public void TheMedianDoesNotLookAtHugeDeviations()
    {
        DetectionSettings settings = new DetectionSettings();
        Pace pace = new Pace(settings);
        pace.Set(100);
        MedianDetector median = new MedianDetector(7f, 1e-4f);

        for (int i = 0; i < 6_000; i++)
        {
            median.Take(i % 3 == 0 ? -1e30f : i % 3 == 1 ? float.NaN : 0f, pace);
        }

        Assert.IsTrue(median.Statistic() == 0f);

        for (int i = 0; i < 2_000; i++)
        {
            median.Take((i & 1) == 0 ? 1e-4f : -1e-4f, pace);
        }

        Assert.IsTrue(median.Statistic() < 1f);

        for (int i = 0; i < 5; i++)
        {
            median.Take(-1e-3f, pace);
        }

        Assert.IsTrue(1f <= median.Statistic());
    }

    private static void Absurd(DetectionBench bench, int input, float value)
    {
        Set(bench, input, value);

        // The bench writes the overpotential itself.
        bench.Detect(DetectionBench.Tick);
        Set(bench, input, 0f);
        bench.Run(2_000);
        Set(bench, input, input == Overpotential ? 0f : value);
        bench.Run(2_000);
    }

    private static void Set(DetectionBench bench, int input, float value)
    {
        CellHealth health = bench.Estimates.Health[0];
        bench.Deposition.Cells[0].OverpotentialVolts = input == Overpotential ? value : bench.Deposition.Cells[0].OverpotentialVolts;
        bench.Deposition.Cells[0].RefreshedVolts = input == Refreshed ? value : 0f;
        health.Fast.Restore(input == FastOhms ? value : 0f);
        health.Second.Restore(input == SecondOhms ? value : 0f);
        health.LeakMicroamps = input == Leak ? value : 0f;
        health.LeakUncertaintyMicroamps = input == LeakUncertainty ? value : 0f;
    }

    private static void AssertSilent(DetectionBench bench)
    {
        Assert.AreEqual(0, bench.Alarms);
        Assert.AreEqual(0, bench.Suspicions);
        Assert.AreEqual(0, bench.Cell().Dips);
        Assert.IsFalse(bench.Stage.Result.LatchDue);
        Assert.IsTrue(bench.Cell().Evidence < 0.5f);
    }
}
