namespace InvertedAnodeBms.Cli.Validation.Rom;

/// <summary>A current over time, one value per tick of the firmware, relative to its amplitude.</summary>
/// <param name="Name">Name for tables.</param>
/// <param name="Values">Current of each tick, -1 to 1; positive charges.</param>
public sealed record Waveform(string Name, double[] Values)
{
    /// <summary>Length of a tick in ms.</summary>
    public const int TickMilliseconds = 100;

    /// <summary>Length of a tick in s.</summary>
    public const double Seconds = TickMilliseconds * 1e-3;

    /// <summary>Charge for twenty minutes, then rest for ten.</summary>
    public static Waveform Step { get; } = new("step", Create(1800, second => second < 1200 ? 1 : 0));

    /// <summary>Discharge for twenty minutes, then rest for ten.</summary>
    public static Waveform Back { get; } = new("discharge step", Create(1800, second => second < 1200 ? -1 : 0));

    /// <summary>Charge for 60 s, rest for 30 s, for half an hour.</summary>
    public static Waveform Pulses { get; } = new("60/30 s pulses", Create(1800, second => second % 90 < 60 ? 1 : 0));

    /// <summary>A new current every 20 s, evenly drawn between both signs, for an hour.</summary>
    public static Waveform Random(int seed)
    {
        Random random = new(seed);
        double level = 0;
        double until = 0;
        return new("random current", Create(3600, second =>
        {
            if (second >= until)
            {
                level = (2 * random.NextDouble()) - 1;
                until += 20;
            }

            return level;
        }));
    }

    private static double[] Create(int seconds, Func<double, double> value)
    {
        return [.. Enumerable.Range(0, (int)(seconds / Seconds)).Select(tick => value((tick + 0.5) * Seconds))];
    }
}
