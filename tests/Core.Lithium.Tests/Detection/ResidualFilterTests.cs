using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class ResidualFilterTests
{
    private const float Millivolt = 0.001f;

    [TestMethod]
    public void ASlowRampLeavesNoResidual()
    {
        DetectionSettings settings = Settings();
        ResidualFilter filter = new ResidualFilter(settings, 4f, Motion());
        Pace pace = Tick(settings);

        for (int i = 0; i < 3_000; i++)
        {
            Take(filter, (i * 0.01f * Millivolt) + Wobble(i), 0f, pace, false);
        }

        // 0.1 mV/s: a plain average of 10 s lags 1 mV behind.
        Assert.IsTrue(-0.15f * Millivolt < filter.MeanVolts && filter.MeanVolts < 0.15f * Millivolt);
    }

    [TestMethod]
    public void ASuddenRampIsLearnedOnceAndWidensTheNoise()
    {
        DetectionSettings settings = Settings();
        ResidualFilter filter = Learned(settings);
        Pace pace = Tick(settings);
        float before = filter.NoiseVolts;
        int ran = 0;
        bool hold = false;

        for (int i = 0; i < 300; i++)
        {
            Take(filter, (i * -0.03f * Millivolt) + Wobble(i), 0f, pace, hold);
            ran += filter.Ran ? 1 : 0;

            // As the events do: a dip holds the base until it has run away.
            hold = !filter.Ran && (hold || filter.MeanVolts < -5f * filter.MeanNoiseVolts);
        }

        Assert.AreEqual(1, ran);

        Assert.IsTrue(3f * before < filter.NoiseVolts);
    }

    [DataRow(0f, 1)]
    [DataRow(0.001f, 0)]
    [TestMethod]
    public void WhatRunsAwayAfterAStepOfTheCurrentIsNoRamp(float amps, int expected)
    {
        DetectionSettings settings = Settings();
        ResidualFilter filter = Learned(settings);
        Pace pace = Tick(settings);
        int ran = 0;

        for (int i = 0; i < 100; i++)
        {
            Take(filter, (i * -0.1f * Millivolt) + Wobble(i), i < 24 ? 0f : amps, pace, true);
            ran += filter.Ran ? 1 : 0;
        }

        Assert.AreEqual(expected > 0, ran > 0);
    }

    [TestMethod]
    public void ADipAfterADipIsNoRamp()
    {
        DetectionSettings settings = Settings();
        ResidualFilter filter = Learned(settings);
        Pace pace = Tick(settings);

        for (int i = 0; i < 150; i++)
        {
            // Each of 3 s, two between them; the second is a hundred times as deep.
            int phase = i % 50;
            float depth = phase < 30 ? (i < 50 ? 1f : 100f) : 0f;
            Take(filter, (-depth * Millivolt) + Wobble(i), 0f, pace, phase < 30);
            Assert.IsFalse(filter.Ran);
        }
    }

    [TestMethod]
    public void WhatAStepOfTheCurrentFindsInTheMeanWithTheLastSampleIsTakenOut()
    {
        DetectionSettings settings = Settings();
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
        DetectionSettings settings = Settings();
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
        DetectionSettings settings = Settings();
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
        DetectionSettings settings = Settings();
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
        DetectionSettings settings = Settings();
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
        DetectionSettings settings = Settings();
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
        DetectionSettings settings = Settings();
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
        DetectionSettings settings = Settings();
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
        DetectionSettings settings = Settings();
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
        DetectionSettings settings = Settings();
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

    private static DetectionSettings Settings()
    {
        return new DetectionSettings { WarmMilliseconds = 60_000, SettleMilliseconds = 10_000 };
    }

    private static Pace Tick(DetectionSettings settings)
    {
        Pace pace = new Pace(settings);
        pace.Set(100);
        return pace;
    }

    private static ResidualFilter Learned(DetectionSettings settings)
    {
        ResidualFilter filter = new ResidualFilter(settings, 4f, Motion());
        Pace pace = Tick(settings);

        for (int i = 0; i < 800; i++)
        {
            Take(filter, Wobble(i), 0f, pace, false);
        }

        return filter;
    }

    /// <summary>Pulses of 20 mA, half of each second, over 0.3 ohm.</summary>
    /// <returns>Largest residual.</returns>
    private static float Pulse(ResidualFilter filter, DetectionSettings settings, int seconds)
    {
        Pace pace = Tick(settings);
        float largest = 0f;

        for (int i = 0; i < 10 * seconds; i++)
        {
            float amps = i % 10 < 5 ? 0.02f : 0f;
            Take(filter, (amps * 0.3f) + Wobble(i), amps, pace, false);
            float size = filter.Volts < 0f ? -filter.Volts : filter.Volts;
            largest = largest < size ? size : largest;
        }

        return largest;
    }

    private static CurrentMotion Motion()
    {
        return new CurrentMotion(4f, 0.00036f);
    }

    /// <summary>A sample, and the current with it.</summary>
    /// <returns>The current stepped.</returns>
    private static bool Take(ResidualFilter filter, float residual, float amps, Pace pace, bool hold)
    {
        filter.Motion.Take(amps, filter.LearnedVolts(), pace);
        return filter.Take(residual, pace, hold);
    }

    private static float Wobble(int i)
    {
        return ((i * 7 % 11) - 5) * 0.03f * Millivolt;
    }
}
