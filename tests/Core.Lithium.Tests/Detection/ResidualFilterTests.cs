using InvertedAnodeBms.Core.Detection;
using static InvertedAnodeBms.Core.Tests.Detection.ResidualBench;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class ResidualFilterTests
{
    private const float Millivolt = 0.001f;

    [TestMethod]
    public void WhatAStepOfTheCurrentFindsInTheMeanWithTheLastSampleIsTakenOut()
    {
        DetectionSettings settings = EverySetting();
        ResidualFilter filter = Learned(settings);
        Pace pace = Tick(settings);
        float before = filter.MeanVolts;

        // The current is read a tick late: the voltage has stepped before.
        Take(filter, -20f * Millivolt, 0f, pace, false);
        Assert.IsTrue(filter.MeanVolts < before - (0.08f * Millivolt));
        Assert.IsTrue(Take(filter, -20f * Millivolt, -0.02f, pace, false));
        Assert.IsTrue(before - (0.01f * Millivolt) < filter.MeanVolts && filter.MeanVolts < before + (0.01f * Millivolt));
    }

    [TestMethod]
    public void TheNoiseIsNeverBelowItsFloor()
    {
        DetectionSettings settings = EverySetting();
        ResidualFilter filter = new ResidualFilter(settings, 4f, Motion());
        Pace pace = Tick(settings);

        for (int i = 0; i < 2_000; i++)
        {
            Take(filter, 3f * Millivolt, 0f, pace, false);
        }

        Expect.Near(30, (long)((filter.NoiseVolts * 1e6f) + 0.5f), 1);
    }

    [TestMethod]
    public void TheBaseStandsStillInADipAndLearnsALevelThatStays()
    {
        DetectionSettings settings = EverySetting();
        ResidualFilter filter = Learned(settings);
        Pace pace = Tick(settings);
        int ticks = 0;

        while (ticks < 149)
        {
            Take(filter, -5f * Millivolt, 0f, pace, true);
            ticks++;
            Assert.IsTrue(filter.StepVolts == 0f);
            Assert.IsTrue(filter.Volts < -4.5f * Millivolt);
        }

        Take(filter, -5f * Millivolt, 0f, pace, true);
        Assert.IsTrue(filter.StepVolts < -4.5f * Millivolt);
        Take(filter, -5f * Millivolt, 0f, pace, false);
        Assert.IsTrue(-0.5f * Millivolt < filter.Volts && filter.Volts < 0.5f * Millivolt);
    }

    [TestMethod]
    public void ANearMissOfTheThresholdIsLearnedByItself()
    {
        DetectionSettings settings = EverySetting();
        ResidualFilter filter = Learned(settings);
        Pace pace = Tick(settings);

        for (int i = 0; i < 600; i++)
        {
            Take(filter, (-0.3f * Millivolt) + Wobble(i), 0f, pace, false);
        }

        Assert.IsTrue(-0.1f * Millivolt < filter.MeanVolts);
    }

    [TestMethod]
    public void TheTickOfACurrentStepIsNotLookedAt()
    {
        DetectionSettings settings = EverySetting();
        ResidualFilter filter = Learned(settings);
        Pace pace = Tick(settings);
        Take(filter, Wobble(0), 0f, pace, false);
        Assert.IsTrue(filter.Usable);
        Take(filter, 10f * Millivolt, 0.02f, pace, false);
        Assert.IsFalse(filter.Usable);
    }

    [TestMethod]
    public void ABlindSpellAfterAStepLastsTwoSecondsAndDoesNotComeAgainSoon()
    {
        DetectionSettings settings = EverySetting();
        ResidualFilter filter = Learned(settings);
        Pace pace = Tick(settings);
        int blind = 0;

        // Steps every 2.5 s, in a filter that does not know yet what a step does.
        for (int i = 0; i < 180; i++)
        {
            Take(filter, Wobble(i), i / 25 % 2 == 0 ? 0.03f : 0f, pace, false);
            blind += filter.Usable ? 0 : 1;
        }

        Expect.Between(19, 30, blind);
    }

    [TestMethod]
    public void AResistanceThatTheModelDoesNotKnowIsLearnedAndTheDoubtGoes()
    {
        DetectionSettings settings = EverySetting();
        ResidualFilter filter = Learned(settings);
        float first = Pulse(filter, settings, 5);
        float doubted = filter.NoiseVolts;
        Pulse(filter, settings, 200);
        float last = Pulse(filter, settings, 5);

        Assert.IsTrue(2f * Millivolt < first);
        Assert.IsTrue(last < 0.5f * Millivolt);
        Assert.IsTrue(filter.NoiseVolts < 0.5f * doubted);
    }

    [TestMethod]
    public void AMeanThatReturnsIsZeroAtOnce()
    {
        DetectionSettings settings = EverySetting();
        ResidualFilter filter = Learned(settings);
        Pace pace = Tick(settings);
        Take(filter, -1f * Millivolt, 0f, pace, true);
        filter.Return(filter.Volts);
        Assert.IsTrue(filter.MeanVolts == 0f);
        Take(filter, -1f * Millivolt, 0f, pace, false);
        Assert.IsTrue(-0.05f * Millivolt < filter.Volts && filter.Volts < 0.05f * Millivolt);
    }

    [DataRow(100)]
    [DataRow(-100)]
    [TestMethod]
    public void ASampleThatIsNoVoltageChangesNothing(int volts)
    {
        DetectionSettings settings = EverySetting();
        ResidualFilter filter = Learned(settings);
        Pace pace = Tick(settings);
        float before = filter.Volts;
        Take(filter, volts * 1.5f, 0f, pace, false);
        Assert.IsFalse(filter.Usable);
        Take(filter, float.NaN, 0f, pace, false);
        Take(filter, 0f, float.NaN, pace, false);
        Take(filter, 0f, 1e9f, pace, false);
        Assert.IsFalse(filter.Usable);
        Assert.IsTrue(filter.Volts == before);
        Assert.IsTrue(filter.Ready());
    }

    [TestMethod]
    public void AfterARestartTheNoiseIsKnownStill()
    {
        DetectionSettings settings = EverySetting();
        ResidualFilter filter = Learned(settings);
        Pace pace = Tick(settings);
        filter.Restart();
        Assert.IsFalse(filter.Ready());

        for (int i = 0; i <= 100; i++)
        {
            Assert.IsFalse(filter.Ready());
            Take(filter, Wobble(i), 0f, pace, false);
        }

        Assert.IsTrue(filter.Ready());
    }
}
