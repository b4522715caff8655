using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class CurrentResponseTests
{
    private const float Noise = 0.0001f;

    [TestMethod]
    public void WithoutMovementNothingIsLearned()
    {
        Pace pace = Tick();
        CurrentMotion motion = new CurrentMotion(4f, 0.00036f);
        CurrentResponse response = new CurrentResponse(4f, motion);

        for (int i = 0; i < 1_000; i++)
        {
            motion.Take(0.02f, Noise, pace);
            Assert.IsTrue(response.Learn(-0.01f, Noise, pace) == 0f);
        }

        Assert.IsTrue(response.Volts() == 0f);
    }

    [TestMethod]
    public void WhatIsLearnedStaysWithinTheUpperBound()
    {
        Pace pace = Tick();
        CurrentMotion motion = new CurrentMotion(4f, 0f);
        CurrentResponse response = new CurrentResponse(4f, motion);

        for (int i = 0; i < 1_000; i++)
        {
            motion.Take(i % 20 < 10 ? 0.02f : 0f, Noise, pace);

            if (motion.SteppedWithin(100))
            {
                response.Step(Noise);
            }

            response.Learn(i % 20 < 10 ? 1e6f : -1e6f, Noise, pace);
        }

        float volts = response.Volts();
        Assert.IsTrue(-0.2f < volts && volts < 0.2f);
        Assert.IsTrue(response.DoubtVolts() <= 0.1f);
    }

    [DataRow(1, true)]
    [DataRow(200, false)]
    [TestMethod]
    public void AStepThatDrownsInTheNoiseOfACellTeachesItNoDoubt(int times, bool learns)
    {
        Pace pace = Tick();
        CurrentMotion motion = new CurrentMotion(4f, 0f);
        CurrentResponse response = new CurrentResponse(4f, motion);

        for (int i = 0; i < 400; i++)
        {
            // Steps for the quietest cell of the pack, and a model that is right about them.
            motion.Take(i % 20 < 10 ? 0.02f : 0f, Noise, pace);

            if (motion.SteppedWithin(100))
            {
                response.Step(times * Noise);
            }
        }

        Assert.AreEqual(learns, response.DoubtVolts() < 0.005f);
    }

    private static Pace Tick()
    {
        Pace pace = new Pace(new DetectionSettings());
        pace.Set(100);
        return pace;
    }
}
