namespace InvertedAnodeBms.Plant;

/// <summary>How long a step of the plant may be: as long as time is let pass, but short where a current has just met a plain resistance.</summary>
internal sealed class StepLength
{
    private const long LongestMicroseconds = 200_000;
    private const long FirstMicroseconds = 500;

    private long _hurriedMicroseconds = FirstMicroseconds;

    /// <summary>Longest step from now, in microseconds; doubles from step to step while it hurries.</summary>
    /// <param name="hurries">A short decides the current.</param>
    public long Next(bool hurries)
    {
        if (!hurries)
        {
            _hurriedMicroseconds = FirstMicroseconds;
            return LongestMicroseconds;
        }

        long length = _hurriedMicroseconds;
        _hurriedMicroseconds = Math.Min(2 * length, LongestMicroseconds / 2);
        return length;
    }
}
