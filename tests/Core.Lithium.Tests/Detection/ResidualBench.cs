using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

/// <summary>Filters of a residual, samples with a small known noise, and what the tests of them feed in.</summary>
public static class ResidualBench
{
    private const float Millivolt = 0.001f;

    public static DetectionSettings EverySetting()
    {
        return new DetectionSettings { WarmMilliseconds = 60_000, SettleMilliseconds = 10_000 };
    }

    public static Pace Tick(DetectionSettings settings)
    {
        Pace pace = new Pace(settings);
        pace.Set(100);
        return pace;
    }

    public static ResidualFilter Learned(DetectionSettings settings)
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
    public static float Pulse(ResidualFilter filter, DetectionSettings settings, int seconds)
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

    public static CurrentMotion Motion()
    {
        return new CurrentMotion(4f, 0.00036f);
    }

    /// <summary>A sample, and the current with it.</summary>
    /// <returns>The current stepped.</returns>
    public static bool Take(ResidualFilter filter, float residual, float amps, Pace pace, bool hold)
    {
        filter.Motion.Take(amps, filter.LearnedVolts(), pace);
        return filter.Take(residual, pace, hold);
    }

    public static float Wobble(int i)
    {
        return ((i * 7 % 11) - 5) * 0.03f * Millivolt;
    }
}
