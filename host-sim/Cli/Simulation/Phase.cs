using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>A stretch of time in one state.</summary>
public sealed class Phase
{
    private readonly SortedDictionary<CurrentReason, int> _reasonSeconds = [];

    /// <summary>Starts a phase.</summary>
    /// <param name="state">The state.</param>
    /// <param name="startSeconds">When it began.</param>
    /// <param name="netAmpereHours">True net charge at that moment.</param>
    public Phase(BmsState state, double startSeconds, double netAmpereHours)
    {
        State = state;
        StartSeconds = startSeconds;
        StartAmpereHours = netAmpereHours;
    }

    /// <summary>The state.</summary>
    public BmsState State { get; }

    /// <summary>When it began.</summary>
    public double StartSeconds { get; }

    /// <summary>True net charge at the beginning.</summary>
    public double StartAmpereHours { get; }

    /// <summary>How long it lasted.</summary>
    public double Seconds { get; private set; }

    /// <summary>True net charge that moved, positive when charging.</summary>
    public double AmpereHours { get; private set; }

    /// <summary>Why it ended.</summary>
    public string Why { get; private set; } = "end of the run";

    /// <summary>Counts the limiter of one status message.</summary>
    public void Count(CurrentReason reason)
    {
        _reasonSeconds[reason] = _reasonSeconds.GetValueOrDefault(reason) + 1;
    }

    /// <summary>Moves the end.</summary>
    public void Extend(double seconds, double netAmpereHours)
    {
        Seconds = seconds - StartSeconds;
        AmpereHours = netAmpereHours - StartAmpereHours;
    }

    /// <summary>Ends the phase.</summary>
    public void End(string why)
    {
        Why = why;
    }

    /// <summary>What set the charge current, with shares of the time; empty outside charging.</summary>
    public string Limiters()
    {
        if (State is not BmsState.Charge and not BmsState.Precharge)
        {
            return string.Empty;
        }

        int total = Math.Max(1, _reasonSeconds.Values.Sum());
        return string.Join(", ", _reasonSeconds
            .Where(entry => entry.Value * 100 >= total)
            .OrderByDescending(entry => entry.Value)
            .Select(entry => $"{Words.Of(entry.Key)} {Math.Round(100.0 * entry.Value / total)} %"));
    }
}
