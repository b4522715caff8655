namespace InvertedAnodeBms.Core.Detection;

/// <summary>Times of the last eight dips. A dip that something else explains as well is marked.</summary>
public sealed class EventRing
{
    /// <summary>Dips remembered.</summary>
    public const int Size = 8;

    /// <summary>Nothing else explains the dip.</summary>
    public const int Certain = 0;

    /// <summary>A bad contact explains the dip as well.</summary>
    public const int Contact = 1;

    /// <summary>The current has just stepped: a model that is wrong explains the dip as well.</summary>
    public const int AfterStep = 2;

    private const int Never = -1_000_000_000;

    private readonly int[] _deciseconds = new int[Size];
    private int _contactMask;
    private int _stepMask;
    private int _next;

    /// <summary>Creates an empty ring.</summary>
    public EventRing()
    {
        Clear();
    }

    /// <summary>Remembers a dip.</summary>
    /// <param name="nowDeciseconds">Present time, in 0.1 s.</param>
    /// <param name="doubt"><see cref="Certain"/>, <see cref="Contact"/> or <see cref="AfterStep"/>.</param>
    public void Add(int nowDeciseconds, int doubt)
    {
        int bit = 1 << _next;
        _deciseconds[_next] = nowDeciseconds;
        _contactMask = doubt == Contact ? _contactMask | bit : _contactMask & ~bit;
        _stepMask = doubt == AfterStep ? _stepMask | bit : _stepMask & ~bit;
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
    /// <param name="most">The largest doubt that counts.</param>
    public int Count(int nowDeciseconds, int windowDeciseconds, int most)
    {
        int count = 0;
        int left = most >= AfterStep ? 0 : most >= Contact ? _stepMask : _stepMask | _contactMask;

        for (int i = 0; i < Size; i++)
        {
            bool counts = (left & (1 << i)) == 0;
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
