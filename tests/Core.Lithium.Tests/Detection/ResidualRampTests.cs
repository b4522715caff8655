using InvertedAnodeBms.Core.Detection;
using static InvertedAnodeBms.Core.Tests.Detection.ResidualBench;

namespace InvertedAnodeBms.Core.Tests.Detection;

/// <summary>A voltage that runs away by itself is a ramp and no dip: its base follows it.</summary>
[TestClass]
public sealed class ResidualRampTests
{
    private const float Millivolt = 0.001f;

    [TestMethod]
    public void ASlowRampLeavesNoResidual()
    {
        DetectionSettings settings = EverySetting();
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
        DetectionSettings settings = EverySetting();
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
        DetectionSettings settings = EverySetting();
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
        DetectionSettings settings = EverySetting();
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
}
