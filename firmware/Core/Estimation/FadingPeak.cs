namespace InvertedAnodeBms.Core.Estimation;

/// <summary>The largest value of late: rises at once, fades towards what is now with one time constant, and rather too slowly.</summary>
public sealed class FadingPeak
{
    private readonly int _fadeMilliseconds;
    private long _next;

    /// <summary>Bound that holds for every moment of the last interval.</summary>
    public long Value;

    /// <summary>Sets the time constant.</summary>
    /// <param name="fadeMilliseconds">Above 0.</param>
    public FadingPeak(int fadeMilliseconds)
    {
        _fadeMilliseconds = fadeMilliseconds;
    }

    /// <summary>Knows the past no better than this.</summary>
    public void Assume(long value)
    {
        Value = value;
        _next = value;
    }

    /// <summary>Follows an interval.</summary>
    /// <param name="present">Largest value of the interval, not negative.</param>
    /// <param name="elapsedMilliseconds">Its length, not negative.</param>
    public void Follow(long present, long elapsedMilliseconds)
    {
        Value = present > _next ? present : _next;

        // First order of the exponential: fades a little too slowly for long intervals, which only widens the bound. Divided first: no overflow.
        long time = _fadeMilliseconds + elapsedMilliseconds;
        long above = Value - present;
        _next = Value - (above / time * elapsedMilliseconds) - (above % time * elapsedMilliseconds / time);
    }
}
