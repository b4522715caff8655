namespace InvertedAnodeBms.Cli.Detect.Truth;

/// <summary>Names and times of the classes of dips.</summary>
public static class DipClasses
{
    /// <summary>The telegraph classes: contact comes and goes.</summary>
    public static IReadOnlyList<DipClass> Telegraph { get; } = [DipClass.OneSample, DipClass.Samples, DipClass.Seconds, DipClass.Minutes];

    /// <summary>The telegraph classes of at least two samples, on which the promised rates are.</summary>
    public static IReadOnlyList<DipClass> Promised { get; } = [DipClass.Samples, DipClass.Seconds, DipClass.Minutes];

    /// <summary>Name in ids.</summary>
    public static string IdOf(DipClass kind)
    {
        return kind switch
        {
            DipClass.OneSample => "one",
            DipClass.Samples => "samples",
            DipClass.Seconds => "seconds",
            DipClass.Minutes => "minutes",
            _ => "persistent",
        };
    }

    /// <summary>Name for people.</summary>
    public static string NameOf(DipClass kind)
    {
        return kind switch
        {
            DipClass.OneSample => "1 sample",
            DipClass.Samples => "2-10 samples",
            DipClass.Seconds => "1-10 s",
            DipClass.Minutes => "20-120 s",
            _ => "persistent",
        };
    }

    /// <summary>How long a short of a class is active, in s.</summary>
    /// <param name="kind">The class.</param>
    /// <param name="ohms">Its resistance: a persistent one of little empties the cell, one of much shows only over a full cycle.</param>
    public static double ActiveSeconds(DipClass kind, double ohms)
    {
        return kind switch
        {
            DipClass.OneSample or DipClass.Samples => 300,
            DipClass.Seconds => 420,
            DipClass.Minutes => 1200,
            _ => ohms < 1000 ? 3600 : ohms < 3000 ? 9 * 3600 : 16 * 3600,
        };
    }
}
