namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>When something was so: stretches of time, in order.</summary>
public sealed class Track
{
    private readonly List<(double From, double To)> _stretches = [];

    /// <summary>It is so now.</summary>
    public bool On => _stretches.Count > 0 && double.IsPositiveInfinity(_stretches[^1].To);

    /// <summary>It is so, or not, from a time on. Saying the same again changes nothing.</summary>
    public void Set(bool on, double seconds)
    {
        if (on == On)
        {
            return;
        }

        if (on)
        {
            _stretches.Add((seconds, double.PositiveInfinity));
        }
        else
        {
            _stretches[^1] = (_stretches[^1].From, Math.Max(_stretches[^1].From, seconds));
        }
    }

    /// <summary>It happened and was over at once.</summary>
    public void Moment(double seconds)
    {
        Set(true, seconds);
        Set(false, seconds);
    }

    /// <summary>First time from a time on at which it is so; null when there is none.</summary>
    public double? FirstOn(double seconds)
    {
        foreach ((double from, double to) in _stretches)
        {
            if (to > seconds || from >= seconds)
            {
                return Math.Max(from, seconds);
            }
        }

        return null;
    }

    /// <summary>First time from a time on at which it is not so; null when it stays so to the end.</summary>
    public double? FirstOff(double seconds)
    {
        foreach ((double from, double to) in _stretches)
        {
            if (from <= seconds && seconds < to)
            {
                return double.IsPositiveInfinity(to) ? null : to;
            }
        }

        return seconds;
    }

    /// <summary>First time in a window, its end not included, at which it is so; null when there is none.</summary>
    public double? FirstIn(double from, double before)
    {
        return FirstOn(from) is { } time && time < before ? time : null;
    }
}
