namespace InvertedAnodeBms.Core.Commands;

/// <summary>Starts the program anew in order: gates off, what must be stored stored, then the restart; after two seconds in any case.</summary>
public sealed class RestartPlan
{
    /// <summary>Least time with both gates off before a restart, in milliseconds.</summary>
    public const int OffMilliseconds = 300;

    /// <summary>Longest time until the restart, in milliseconds.</summary>
    public const int LongestMilliseconds = 2_000;

    private int _milliseconds;
    private bool _tried;

    /// <summary>A restart was asked for: no gate may be on.</summary>
    public bool Asked;

    /// <summary>Asks for a restart.</summary>
    public void Ask()
    {
        Asked = true;
        _milliseconds = 0;
    }

    /// <summary>Follows one tick, at its end.</summary>
    /// <param name="gatesOff">Both gates are commanded off.</param>
    /// <param name="settled">Everything that must be is stored.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick.</param>
    /// <returns>The restart is due now.</returns>
    public bool IsDue(bool gatesOff, bool settled, int elapsedMilliseconds)
    {
        if (!Asked || !gatesOff)
        {
            return false;
        }

        bool waited = _milliseconds >= OffMilliseconds && settled && !_tried;
        _milliseconds += _milliseconds < LongestMilliseconds ? elapsedMilliseconds : 0;

        // Where a restart is not possible the next try is two seconds later, and the gates stay off.
        if (!waited && _milliseconds < LongestMilliseconds)
        {
            return false;
        }

        _milliseconds = 0;
        _tried = true;
        return true;
    }
}
