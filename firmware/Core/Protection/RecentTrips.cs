namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// Remembers when the last of something happened, and says when <see cref="ProtectionSettings.RetryTrips"/> of them lie within a minute.
/// </summary>
public sealed class RecentTrips
{
    private readonly int[] _sinceMilliseconds = new int[ProtectionSettings.RetryTrips];

    /// <summary>Creates a memory of nothing.</summary>
    public RecentTrips()
    {
        for (int i = 0; i < _sinceMilliseconds.Length; i++)
        {
            _sinceMilliseconds[i] = int.MaxValue;
        }
    }

    /// <summary>Lets time pass, in milliseconds.</summary>
    public void Pass(int elapsedMilliseconds)
    {
        for (int i = 0; i < _sinceMilliseconds.Length; i++)
        {
            _sinceMilliseconds[i] = Saturating.Sum(_sinceMilliseconds[i], elapsedMilliseconds);
        }
    }

    /// <summary>It happened now.</summary>
    /// <returns>Once too often.</returns>
    public bool Add()
    {
        for (int i = _sinceMilliseconds.Length - 1; i > 0; i--)
        {
            _sinceMilliseconds[i] = _sinceMilliseconds[i - 1];
        }

        _sinceMilliseconds[0] = 0;
        return _sinceMilliseconds[_sinceMilliseconds.Length - 1] <= ProtectionSettings.RetryWindowMilliseconds;
    }
}
