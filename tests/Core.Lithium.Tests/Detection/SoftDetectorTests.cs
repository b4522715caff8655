using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class SoftDetectorTests
{
    [TestMethod]
    public void TheSumSpeaksAfterFourSamplesOfThreeSigma()
    {
        CumulativeSum sum = new CumulativeSum(7.2f);

        for (int i = 0; i < 3; i++)
        {
            sum.Take(-3f);
        }

        Assert.IsTrue(sum.Statistic() < 1f);
        sum.Take(-3f);
        Assert.IsTrue(1f <= sum.Statistic());
    }

    [TestMethod]
    public void TheSumDoesNotSpeakOfOneSigmaForEver()
    {
        CumulativeSum sum = new CumulativeSum(7.2f);

        for (int i = 0; i < 10_000; i++)
        {
            sum.Take(-1f);
        }

        Assert.IsTrue(sum.Statistic() == 0f);
    }

    [TestMethod]
    public void OneSpikeAddsAtMostItsClippedHeightLessTheAllowance()
    {
        CumulativeSum sum = new CumulativeSum(7.2f);
        sum.Take(-1e30f);
        Assert.IsTrue(sum.Statistic() < 1f);
        sum.Take(1e30f);
        Assert.IsTrue(sum.Statistic() == 0f);
    }

    [TestMethod]
    public void ASumThatHasRunFarComesBackSoon()
    {
        CumulativeSum sum = new CumulativeSum(7f);

        for (int i = 0; i < 10_000; i++)
        {
            sum.Take(-8f);
        }

        Assert.IsTrue(sum.Statistic() == 2f);

        for (int i = 0; i < 15; i++)
        {
            sum.Take(0f);
        }

        Assert.IsTrue(sum.Statistic() == 0f);
    }

    [TestMethod]
    public void EnergyOfTwiceTheNoiseSpeaksAndThatOfTheNoiseDoesNot()
    {
        VarianceDetector quiet = new VarianceDetector(12f);
        VarianceDetector loud = new VarianceDetector(12f);

        for (int i = 0; i < 40; i++)
        {
            quiet.Take((i & 1) == 0 ? 1f : -1f);
            loud.Take((i & 1) == 0 ? 2f : -2f);
        }

        Assert.IsTrue(quiet.Statistic() == 0f);
        Assert.IsTrue(1f <= loud.Statistic());
    }

    [TestMethod]
    public void OneSpikeIsNotEnoughEnergyForTwiceTheThreshold()
    {
        VarianceDetector detector = new VarianceDetector(12f);
        detector.Take(1e30f);
        Assert.IsTrue(detector.Statistic() <= 2f);
        detector.Reset();
        Assert.IsTrue(detector.Statistic() == 0f);
    }

    [DataRow(1_720, false)]
    [DataRow(1_680, true)]
    [TestMethod]
    public void AResistanceSpeaksWhenItHasFallenByMoreThan15Percent(int milliohms, bool speaks)
    {
        ResistanceDropDetector detector = new ResistanceDropDetector(0.15f);
        Assert.IsTrue(Feed(detector, 2f, 36_000) == 0f);
        Assert.AreEqual(speaks, 1f <= detector.Take(milliohms * 0.001f, 1_000));
    }

    [TestMethod]
    public void AResistanceIsNotJudgedInItsFirstHour()
    {
        ResistanceDropDetector detector = new ResistanceDropDetector(0.15f);
        Feed(detector, 2f, 3_000);
        Assert.IsTrue(detector.Take(1f, 1_000) == 0f);
    }

    [TestMethod]
    public void AnUnknownResistanceSaysNothing()
    {
        ResistanceDropDetector detector = new ResistanceDropDetector(0.15f);
        Feed(detector, 2f, 36_000);
        Assert.IsTrue(detector.Take(0f, 1_000) == 0f);
        Assert.IsTrue(detector.Take(float.NaN, 1_000) == 0f);
        Assert.IsTrue(detector.Take(1f, 0) == 0f);
        Assert.IsTrue(detector.Take(2f, 1_000) < 0.01f);
    }

    [TestMethod]
    public void AgeingOverDaysIsNoDrop()
    {
        ResistanceDropDetector detector = new ResistanceDropDetector(0.15f);
        bool spoke = false;

        for (int hour = 0; hour < 20 * 24; hour++)
        {
            spoke = 1f <= detector.Take(2f - (hour * 0.001f), 3_600_000) || spoke;
        }

        Assert.IsFalse(spoke);
    }

    private static float Feed(ResistanceDropDetector detector, float ohms, int seconds)
    {
        float statistic = 0f;

        for (int i = 0; i < seconds; i += 10)
        {
            statistic = detector.Take(ohms, 10_000);
        }

        return statistic;
    }
}
