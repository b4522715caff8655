namespace InvertedAnodeBms.Cli.Faults;

/// <summary>One thing that must never be, and for how long it has been.</summary>
/// <param name="rule">What, as a clause.</param>
/// <param name="allowedMs">For how long it may be.</param>
public sealed class JudgeRule(string rule, double allowedMs)
{
    private double _ms;
    private double _longestMs;
    private bool _before;

    /// <summary>How it was violated; null when it was not.</summary>
    public Violation? Broken => _longestMs > allowedMs + 1e-3 ? new Violation(rule, allowedMs, _longestMs) : null;

    /// <summary>Looks at a stretch of time. What is so at one of its ends counts for all of it.</summary>
    /// <param name="holds">It is so at the end.</param>
    /// <param name="seconds">For how long a gate conducted in it.</param>
    public void Follow(bool holds, double seconds)
    {
        _ms = (holds || _before) && seconds > 0 ? _ms + (seconds * 1e3) : 0;
        _longestMs = Math.Max(_longestMs, _ms);
        _before = holds;
    }
}
