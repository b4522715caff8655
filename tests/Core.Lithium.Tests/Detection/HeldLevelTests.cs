using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class HeldLevelTests
{
    private const float Noise = 0.1f;
    private const int Most = 15_000;

    [TestMethod]
    public void ALevelIsLearnedWhenItHasBeenHeldForItsTimeAndNotBefore()
    {
        HeldLevel held = new HeldLevel(Most);
        Assert.IsFalse(Hold(held, -1f, 149));
        Assert.IsTrue(Hold(held, -1f, 1));
        Assert.IsFalse(held.RunsAway(-1f, 0f, Noise));
    }

    [DataRow(-1)]
    [DataRow(1)]
    [TestMethod]
    public void WhatMoreThanDoublesAfterASecondAndAHalfRanAwayInEitherDirection(int sign)
    {
        HeldLevel held = new HeldLevel(Most);
        Hold(held, sign, 14);

        // It fell to 1 V; twice that and four deviations are 2.4 V.
        Assert.IsFalse(Hold(held, sign * 2.39f, 1));
        Assert.IsTrue(Hold(held, sign * 2.41f, 1));
        Assert.IsTrue(held.RunsAway(sign * 2.41f, 0f, Noise));
    }

    [TestMethod]
    public void WhatDoublesInTheFirstSecondAndAHalfIsStillFalling()
    {
        HeldLevel held = new HeldLevel(Most);
        Hold(held, -1f, 13);
        Assert.IsFalse(Hold(held, -5f, 10));
    }

    [TestMethod]
    public void WhatComesBackOrChangesItsSignDoesNotRunAway()
    {
        HeldLevel held = new HeldLevel(Most);
        Hold(held, -1f, 14);
        Assert.IsFalse(Hold(held, 10f, 10));
        Assert.IsFalse(Hold(held, 0f, 10));
    }

    [DataRow(-39, false)]
    [DataRow(-41, true)]
    [DataRow(39, false)]
    [TestMethod]
    public void ALevelThatWasBackWithinFourDeviationsFallsAnew(int backCentivolts, bool ran)
    {
        HeldLevel held = new HeldLevel(Most);
        Hold(held, -1f, 13);
        Hold(held, backCentivolts * 0.01f, 10);
        Assert.AreEqual(ran, Hold(held, -5f, 14));
    }

    [DataRow(119, true)]
    [DataRow(121, false)]
    [TestMethod]
    public void AJumpIsFarFromItsMeanAndNoRamp(int apartCentivolts, bool ran)
    {
        HeldLevel held = new HeldLevel(Most);
        Hold(held, -1f, 14);

        // 2 V further: a ramp's mean is at most 1.2 V behind.
        Assert.IsFalse(held.Hold(-3f, Noise, 100));
        Assert.AreEqual(ran, held.RunsAway(-3f, apartCentivolts * 0.01f, Noise));
    }

    [TestMethod]
    public void TheSlopeIsTheWaySinceTheFirstSecondAndAHalf()
    {
        HeldLevel held = new HeldLevel(Most);
        Hold(held, -1f, 14);
        Hold(held, -1f, 9);
        Assert.IsTrue(Hold(held, -5f, 1));
        Assert.AreEqual(2_400, held.RunMilliseconds());
        Expect.Near(-4_000, (long)(held.Slope(-5f, 100) * 1e6f), 1);
    }

    [TestMethod]
    public void TimeHeldPassesTwiceAsFastAsItCameOnceTheBaseHasSettled()
    {
        HeldLevel held = new HeldLevel(Most);
        Hold(held, -1f, 140);
        held.Release(true, 2_000);
        Assert.AreEqual(0, held.RunMilliseconds());

        // 14 s less 4 s: 5 s are left.
        Assert.IsFalse(Hold(held, -1f, 49));
        Assert.IsTrue(Hold(held, -1f, 1));
    }

    [TestMethod]
    public void TimeHeldNeverPassesBelowNothing()
    {
        HeldLevel held = new HeldLevel(Most);
        Hold(held, -1f, 10);
        held.Release(true, 500);
        held.Release(true, 60_000);
        Assert.IsFalse(Hold(held, -1f, 149));
        Assert.IsTrue(Hold(held, -1f, 1));
    }

    [TestMethod]
    public void BeforeTheBaseHasSettledTimeHeldStays()
    {
        HeldLevel held = new HeldLevel(Most);
        Hold(held, -1f, 140);
        held.Release(false, 5_000);
        Assert.IsFalse(Hold(held, -1f, 9));
        Assert.IsTrue(Hold(held, -1f, 1));
    }

    [TestMethod]
    public void AResetForgetsTheTimeAndTheRamp()
    {
        HeldLevel held = new HeldLevel(Most);
        Hold(held, -1f, 14);
        Assert.IsTrue(Hold(held, -9f, 1));
        held.Reset();
        Assert.AreEqual(0, held.RunMilliseconds());
        Assert.IsFalse(Hold(held, -9f, 149));
        Assert.IsTrue(Hold(held, -9f, 1));
    }

    /// <summary>Ticks of 100 ms at a level that its mean has reached.</summary>
    /// <returns>It is to be learned.</returns>
    private static bool Hold(HeldLevel held, float level, int ticks)
    {
        bool learn = false;

        for (int i = 0; i < ticks; i++)
        {
            bool lasted = held.Hold(level, Noise, 100);
            learn = lasted || held.RunsAway(level, 0f, Noise) || learn;
        }

        return learn;
    }
}
