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
        CurrentResponse response = new CurrentResponse(4f, 0.00036f);
        response.Begin(0.02f);

        for (int i = 0; i < 1_000; i++)
        {
            response.Take(0.02f, 0.0006f, pace);
            Assert.IsTrue(response.Learn(-0.01f, Noise, pace) == 0f);
        }

        Assert.IsTrue(response.Volts() == 0f);
    }

    [DataRow(149, false)]
    [DataRow(151, true)]
    [TestMethod]
    public void AStepIsWhatMovesTheVoltageBeyondTheNoise(int microamps, bool step)
    {
        CurrentResponse response = Begun();
        response.Take(microamps * 1e-6f, 0.0006f, Tick());
        Assert.AreEqual(step, response.Stepped);
    }

    [DataRow(359, false)]
    [DataRow(361, true)]
    [TestMethod]
    public void ALesserChangeIsRippleHoweverLittleTheNoise(int microamps, bool step)
    {
        CurrentResponse response = new CurrentResponse(4f, 0.00036f);
        response.Begin(0f);
        response.Take(microamps * 1e-6f, 0.00001f, Tick());
        Assert.AreEqual(step, response.Stepped);
    }

    [TestMethod]
    public void APulseOfOneTickMovesTheCurrentAwayOnlyWhileItLasts()
    {
        CurrentResponse response = Begun();
        response.Take(0.02f, 0.0006f, Tick());
        Assert.IsTrue(0.019f < response.Away());
        response.Take(0f, 0.0006f, Tick());
        Assert.IsTrue(response.Away() < 0.001f);
    }

    [TestMethod]
    public void WhatIsLearnedStaysWithinTheUpperBound()
    {
        Pace pace = Tick();
        CurrentResponse response = Begun();

        for (int i = 0; i < 1_000; i++)
        {
            response.Take(i % 20 < 10 ? 0.02f : 0f, 0.0006f, pace);
            response.Learn(i % 20 < 10 ? 1e6f : -1e6f, Noise, pace);
        }

        float volts = response.Volts();
        Assert.IsTrue(-0.2f < volts && volts < 0.2f);
        Assert.IsTrue(response.DoubtVolts() <= 0.1f);
    }

    private static Pace Tick()
    {
        Pace pace = new Pace(new DetectionSettings());
        pace.Set(100);
        return pace;
    }

    private static CurrentResponse Begun()
    {
        CurrentResponse response = new CurrentResponse(4f, 0f);
        response.Begin(0f);
        return response;
    }
}
