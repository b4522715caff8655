namespace InvertedAnodeBms.Cli.Faults;

/// <summary>One thing that must never be, and for how long it has been.</summary>
/// <remarks>
/// A pause takes back a quarter of its time and no more: what comes and goes must not pass because it never lasts. A gate that opens in time and
/// tries again a second later is none of that.
/// </remarks>
/// <param name="rule">What, as a clause.</param>
/// <param name="allowedMs">For how long it may be.</param>
public sealed class JudgeRule(string rule, double allowedMs)
{
    private const double PauseShare = 0.25;

    private double _ms;
    private double _longestMs;
    private bool _before;

    /// <summary>How it was violated; null when it was not.</summary>
    public Violation? Broken => _longestMs > allowedMs + 1e-3 ? new Violation(rule, allowedMs, _longestMs) : null;

    /// <summary>Looks at a stretch of time. What is so at one of its ends counts for all of it.</summary>
    /// <param name="holds">It is so at the end.</param>
    /// <param name="seconds">For how long a gate conducted in it.</param>
    /// <param name="elapsed">How long it was, in s.</param>
    public void Follow(bool holds, double seconds, double elapsed)
    {
        _ms = (holds || _before) && seconds > 0 ? _ms + (seconds * 1e3) : Math.Max(0, _ms - (PauseShare * elapsed * 1e3));
        _longestMs = Math.Max(_longestMs, _ms);
        _before = holds;
    }
}
