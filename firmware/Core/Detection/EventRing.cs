namespace InvertedAnodeBms.Core.Detection;

/// <summary>Times of the last eight dips. A dip that a bad contact explains as well is marked.</summary>
public sealed class EventRing
{
    /// <summary>Dips remembered.</summary>
    public const int Size = 8;

    private const int Never = -1_000_000_000;

    private readonly int[] _deciseconds = new int[Size];
    private int _contactMask;
    private int _next;

    /// <summary>Creates an empty ring.</summary>
    public EventRing()
    {
        Clear();
    }

    /// <summary>Remembers a dip.</summary>
    /// <param name="nowDeciseconds">Present time, in 0.1 s.</param>
    /// <param name="contact">A bad contact explains it as well.</param>
    public void Add(int nowDeciseconds, bool contact)
    {
        int bit = 1 << _next;
        _deciseconds[_next] = nowDeciseconds;
        _contactMask = contact ? _contactMask | bit : _contactMask & ~bit;
        _next = (_next + 1) & (Size - 1);
    }

    /// <summary>Takes the last dip back: it was none.</summary>
    /// <returns>True when there was one.</returns>
    public bool Withdraw()
    {
        int last = (_next - 1) & (Size - 1);

        if (_deciseconds[last] == Never)
        {
            return false;
        }

        _deciseconds[last] = Never;
        _next = last;
        return true;
    }

    /// <summary>Dips in a time up to now.</summary>
    /// <param name="nowDeciseconds">Present time, in 0.1 s.</param>
    /// <param name="windowDeciseconds">Length of that time, its end included, in 0.1 s.</param>
    /// <param name="contacts">Those that a bad contact explains count too.</param>
    public int Count(int nowDeciseconds, int windowDeciseconds, bool contacts)
    {
        int count = 0;

        for (int i = 0; i < Size; i++)
        {
            bool counts = contacts || (_contactMask & (1 << i)) == 0;
            count += counts && nowDeciseconds - _deciseconds[i] <= windowDeciseconds ? 1 : 0;
        }

        return count;
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        for (int i = 0; i < Size; i++)
        {
            _deciseconds[i] = Never;
        }
    }
}
