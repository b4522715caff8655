namespace InvertedAnodeBms.Cli.Detect.Scoring;

/// <summary>Counts rises of a level; those within ten minutes of one that counted are the same alarm.</summary>
public sealed class AlarmMerger
{
    /// <summary>Time within which rises are one alarm, in s.</summary>
    public const double MergeSeconds = 600;

    private double _last = double.NegativeInfinity;
    private bool _high;

    /// <summary>Alarms so far.</summary>
    public int Count { get; private set; }

    /// <summary>Takes the level of a moment.</summary>
    /// <param name="high">The level is reached.</param>
    /// <param name="seconds">Time.</param>
    /// <returns>A new alarm has begun.</returns>
    public bool Take(bool high, double seconds)
    {
        bool rises = high && !_high;
        _high = high;

        if (!rises || seconds - _last < MergeSeconds)
        {
            return false;
        }

        _last = seconds;
        Count++;
        return true;
    }
}
