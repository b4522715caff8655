using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Tests.Estimation;

[TestClass]
public sealed class ChargeCounterTests
{
    [TestMethod]
    public void OneMicroampForOneMillisecondIsOneNanocoulomb()
    {
        ChargeCounter counter = new ChargeCounter(400);
        counter.Count(1, true, 100);
        counter.Count(1, true, 1);

        Assert.AreEqual(2L, counter.StepHalfNanocoulombs);
        Assert.AreEqual(1L, counter.ChargedNanocoulombs());
        Assert.AreEqual(0L, counter.DischargedNanocoulombs());
    }

    [TestMethod]
    public void TheFirstSampleCountsNothing()
    {
        ChargeCounter counter = new ChargeCounter(400);
        counter.Count(50_000, true, 100);

        Assert.AreEqual(0L, counter.StepHalfNanocoulombs);
        Assert.AreEqual(0L, counter.ChargedNanocoulombs());
    }

    [TestMethod]
    public void BetweenTwoSamplesTheCurrentIsAStraightLine()
    {
        ChargeCounter counter = new ChargeCounter(400);
        counter.Count(1_000, true, 100);
        counter.Count(3_000, true, 100);

        Assert.AreEqual(200_000L, counter.ChargedNanocoulombs());
    }

    [TestMethod]
    public void HalfNanocoulombsAddUp()
    {
        ChargeCounter counter = new ChargeCounter(400);
        counter.Count(0, true, 1);
        counter.Count(1, true, 1);
        Assert.AreEqual(0L, counter.ChargedNanocoulombs());
        counter.Count(0, true, 1);
        Assert.AreEqual(1L, counter.ChargedNanocoulombs());
    }

    [TestMethod]
    public void ChargedAndDischargedAreCountedApart()
    {
        ChargeCounter counter = new ChargeCounter(400);
        counter.Count(2_000, true, 100);
        counter.Count(2_000, true, 100);
        counter.Count(-2_000, true, 100);
        counter.Count(-2_000, true, 100);

        Assert.AreEqual(200_000L, counter.ChargedNanocoulombs());
        Assert.AreEqual(200_000L, counter.DischargedNanocoulombs());
        Assert.AreEqual(-400_000L, counter.StepHalfNanocoulombs);
    }

    [TestMethod]
    public void AChangeBetweenTwoSamplesIsInDoubtByHalfOfIt()
    {
        ChargeCounter counter = new ChargeCounter(400);
        counter.Count(1_000, true, 100);
        counter.Count(-3_000, true, 100);

        Assert.AreEqual(-200_000L, counter.StepHalfNanocoulombs);
        Assert.AreEqual(400_000L, counter.MovedHalfNanocoulombs);
        Assert.AreEqual(400_000L, counter.DoubtHalfNanocoulombs);
    }

    [TestMethod]
    public void ASteadyCurrentIsNotInDoubt()
    {
        ChargeCounter counter = new ChargeCounter(400);
        counter.Count(-3_000, true, 100);
        counter.Count(-3_000, true, 100);

        Assert.AreEqual(0L, counter.DoubtHalfNanocoulombs);
        Assert.AreEqual(600_000L, counter.MovedHalfNanocoulombs);
    }

    [TestMethod]
    public void AMeanSinceTheSampleBeforeCountsForThatTimeAloneAndIsNotInDoubt()
    {
        ChargeCounter counter = new ChargeCounter(400, true);
        counter.Count(1_000, true, 100);
        counter.Count(-3_000, true, 200);

        Assert.AreEqual(-1_200_000L, counter.StepHalfNanocoulombs);
        Assert.AreEqual(1_200_000L, counter.MovedHalfNanocoulombs);
        Assert.AreEqual(0L, counter.DoubtHalfNanocoulombs);
    }

    [TestMethod]
    public void AWeekOfTwoAlternatingCurrentsDoesNotDrift()
    {
        ChargeCounter counter = new ChargeCounter(60_000);
        counter.Count(7_201, true, 0);

        for (int minute = 0; minute < 7 * 24 * 60; minute++)
        {
            counter.Count((minute & 1) == 0 ? -7_201 : 7_201, true, 60_000);
        }

        Assert.AreEqual(0L, counter.ChargedNanocoulombs());
        Assert.AreEqual(0L, counter.DischargedNanocoulombs());
    }

    [TestMethod]
    public void AWeekOfOneCurrentIsExactlyCurrentTimesTime()
    {
        ChargeCounter counter = new ChargeCounter(60_000);
        counter.Count(12_345_679, true, 0);

        for (int minute = 0; minute < 7 * 24 * 60; minute++)
        {
            counter.Count(12_345_679, true, 60_000);
        }

        Assert.AreEqual(12_345_679L * 604_800_000L, counter.ChargedNanocoulombs());
    }
}
