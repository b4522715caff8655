using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class LearnedStepTests
{
    private const int Most = 600_000;

    [TestMethod]
    public void WithoutAStepNothingIsTakenBack()
    {
        LearnedStep step = new LearnedStep(Most);
        Assert.IsFalse(step.TakenBackBy(0f));
        Assert.IsFalse(step.TakenBackBy(1f));
        Assert.IsFalse(step.TakenBackBy(-1f));
    }

    [DataRow(-999, false)]
    [DataRow(-1_001, true)]
    [DataRow(-2_000, true)]
    [DataRow(-3_999, true)]
    [DataRow(-4_001, false)]
    [DataRow(2_000, false)]
    [TestMethod]
    public void ARiseOfHalfToTwiceAFallTakesItBackAndNoSecondFallDoes(int fallMillivolts, bool takenBack)
    {
        LearnedStep step = new LearnedStep(Most);
        step.Set(-2f, true);
        Assert.AreEqual(takenBack, step.TakenBackBy(fallMillivolts * 0.001f));
    }

    [DataRow(999, false)]
    [DataRow(1_001, true)]
    [DataRow(3_999, true)]
    [DataRow(4_001, false)]
    [DataRow(-2_000, false)]
    [TestMethod]
    public void AFallOfHalfToTwiceARiseTakesItBackAndNoSecondRiseDoes(int fallMillivolts, bool takenBack)
    {
        LearnedStep step = new LearnedStep(Most);
        step.Set(2f, false);
        Assert.AreEqual(takenBack, step.TakenBackBy(fallMillivolts * 0.001f));
    }

    [TestMethod]
    public void AStepIsForgottenAfterItsTimeAndNotBefore()
    {
        LearnedStep step = new LearnedStep(Most);
        step.Set(-2f, true);
        step.Age(Most - 1);
        Assert.IsTrue(step.TakenBackBy(-2f));
        step.Age(1);
        Assert.IsFalse(step.TakenBackBy(-2f));
        Assert.IsTrue(step.Volts == 0f);
    }

    [TestMethod]
    public void ANewStepBeginsItsOwnTimeAndKeepsWhetherItWasCounted()
    {
        LearnedStep step = new LearnedStep(Most);
        step.Set(-2f, true);
        Assert.IsTrue(step.Counted);
        step.Age(Most - 1);
        step.Set(-3f, false);
        Assert.IsFalse(step.Counted);
        step.Age(Most - 1);
        Assert.IsTrue(step.TakenBackBy(-3f));
    }

    [TestMethod]
    public void TimeWithoutAStepHasNoEnd()
    {
        LearnedStep step = new LearnedStep(Most);

        for (int i = 0; i < 3_000; i++)
        {
            step.Age(2_000_000);
        }

        step.Set(-2f, true);
        step.Age(Most - 1);
        Assert.IsTrue(step.TakenBackBy(-2f));
    }
}
