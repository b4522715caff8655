using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class CurrentMotionTests
{
    private const float Noise = 0.0001f;

    [DataRow(149, false)]
    [DataRow(151, true)]
    [TestMethod]
    public void AStepIsWhatMovesTheVoltageBeyondTheNoise(int microamps, bool step)
    {
        CurrentMotion motion = Begun(0f);
        motion.Take(microamps * 1e-6f, Noise, Tick());
        Assert.AreEqual(step, motion.SteppedWithin(100));
    }

    [DataRow(359, false)]
    [DataRow(361, true)]
    [TestMethod]
    public void ALesserChangeIsRippleHoweverLittleTheNoise(int microamps, bool step)
    {
        CurrentMotion motion = Begun(0.00036f);
        motion.Take(microamps * 1e-6f, 0.00001f, Tick());
        Assert.AreEqual(step, motion.SteppedWithin(100));
    }

    [TestMethod]
    public void AStepIsOfTheSampleItCameWithAndOfACellThatMissedIt()
    {
        CurrentMotion motion = Begun(0f);
        motion.Take(0.02f, Noise, Tick());
        Assert.IsTrue(motion.SteppedWithin(100));
        motion.Take(0.02f, Noise, Tick());
        Assert.IsFalse(motion.SteppedWithin(100));
        Assert.IsTrue(motion.SteppedWithin(200));
    }

    [TestMethod]
    public void APulseOfOneTickMovesTheCurrentAwayOnlyWhileItLasts()
    {
        CurrentMotion motion = Begun(0f);
        motion.Take(0.02f, Noise, Tick());
        Assert.IsTrue(0.019f < motion.Away());
        motion.Take(0f, Noise, Tick());
        Assert.IsTrue(motion.Away() < 0.001f);
    }

    [TestMethod]
    public void AfterAGapTheCurrentHasBeenWhatItIs()
    {
        CurrentMotion motion = Begun(0f);
        motion.Take(0.02f, Noise, Tick());
        motion.Restart();
        Assert.IsFalse(motion.Known);
        motion.Take(-0.01f, Noise, Tick());
        Assert.IsTrue(motion.Known && motion.Steady(900_000) && !motion.AfterStep());
        Assert.IsTrue(motion.Away() == 0f && motion.Distance == 0f);
    }

    [TestMethod]
    public void AStepLongAfterAnotherHasNoneBeforeIt()
    {
        CurrentMotion motion = Begun(0f);
        motion.Take(0.02f, Noise, Tick());
        motion.Take(0f, Noise, Tick());
        Assert.IsTrue(0.019f < motion.EarlierAmps);

        for (int i = 0; i < 10_001; i++)
        {
            motion.Take(0f, Noise, Tick());
        }

        motion.Take(0.02f, Noise, Tick());
        Assert.IsTrue(motion.EarlierAmps == 0f);
    }

    [TestMethod]
    public void WhatIsNoCurrentIsNotTaken()
    {
        CurrentMotion motion = Begun(0f);
        motion.Take(float.NaN, Noise, Tick());
        Assert.IsFalse(motion.Known);
        motion.Take(1e9f, Noise, Tick());
        Assert.IsFalse(motion.Known);
        motion.Take(0f, Noise, Tick());
        Assert.IsTrue(motion.Known && motion.Away() == 0f);
    }

    private static Pace Tick()
    {
        Pace pace = new Pace(new DetectionSettings());
        pace.Set(100);
        return pace;
    }

    private static CurrentMotion Begun(float leastAmps)
    {
        CurrentMotion motion = new CurrentMotion(4f, leastAmps);
        motion.Take(0f, Noise, Tick());
        return motion;
    }
}
