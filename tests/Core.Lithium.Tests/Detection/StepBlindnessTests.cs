using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class StepBlindnessTests
{
    [TestMethod]
    public void WithoutAStepItSees()
    {
        StepBlindness blind = new StepBlindness();
        blind.Reset();
        Assert.AreEqual(0, Blind(blind, 1_000));
    }

    [TestMethod]
    public void AStepBlindsForTwoSeconds()
    {
        StepBlindness blind = Rested();
        Assert.IsTrue(blind.Take(true, 100));
        Assert.AreEqual(19, Blind(blind, 19));
        Assert.AreEqual(0, Blind(blind, 1));
    }

    [TestMethod]
    public void AStepWithinTwentySecondsOfTheLastBlindsNobodyAndOneAfterDoes()
    {
        StepBlindness blind = Rested();
        Assert.IsTrue(blind.Take(true, 100));
        Blind(blind, 198);
        Assert.IsFalse(blind.Take(true, 100));
        Assert.IsFalse(blind.Take(true, 100));
        Assert.IsTrue(blind.Take(true, 100));
    }

    [TestMethod]
    public void ALoadThatStepsAllTheTimeBlindsATenthOfIt()
    {
        StepBlindness blind = Rested();
        int ticks = 0;

        for (int i = 0; i < 2_010; i++)
        {
            ticks += blind.Take(true, 100) ? 1 : 0;
        }

        Assert.AreEqual(200, ticks);
    }

    [TestMethod]
    public void AStepDuringASpellDoesNotLengthenIt()
    {
        StepBlindness blind = Rested();
        blind.Take(true, 100);
        Blind(blind, 10);
        Assert.IsTrue(blind.Take(true, 100));
        Assert.AreEqual(8, Blind(blind, 20));
    }

    [TestMethod]
    public void AResetEndsASpell()
    {
        StepBlindness blind = Rested();
        Assert.IsTrue(blind.Take(true, 100));
        blind.Reset();
        Assert.IsFalse(blind.Take(false, 100));
    }

    private static StepBlindness Rested()
    {
        StepBlindness blind = new StepBlindness();
        blind.Reset();
        Blind(blind, 200);
        return blind;
    }

    /// <summary>Ticks of 100 ms without a step.</summary>
    /// <returns>How many of them were blind.</returns>
    private static int Blind(StepBlindness blind, int ticks)
    {
        int count = 0;

        for (int i = 0; i < ticks; i++)
        {
            count += blind.Take(false, 100) ? 1 : 0;
        }

        return count;
    }
}
