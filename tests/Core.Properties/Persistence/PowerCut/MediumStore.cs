using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Core.Properties.Persistence.PowerCut;

/// <summary>Slots on a medium whose power fails in a write. A write that has returned is on the medium, as of a file that was closed.</summary>
public sealed class MediumStore : IRecordStore
{
    private const int PageBytes = 16;

    private readonly byte[]?[] _slots;
    private int _writesLeft = -1;
    private int _permille;
    private CutMode _mode;

    public MediumStore()
        : this(new byte[RecordFormat.SlotCount][])
    {
    }

    public MediumStore(byte[]?[] slots)
    {
        _slots = (byte[]?[])slots.Clone();
    }

    /// <summary>Called before a write, with its slot and bytes.</summary>
    public Action<int, byte[]>? OnWrite { get; set; }

    public int Writes { get; private set; }

    /// <summary>The slots as they are: an array is never changed, but replaced.</summary>
    public byte[]?[] Image()
    {
        return (byte[]?[])_slots.Clone();
    }

    /// <summary>The power fails in a write to come.</summary>
    /// <param name="writes">Whole writes before it.</param>
    /// <param name="permille">How far that write comes; 1000 is to its end, but nobody hears of it.</param>
    /// <param name="mode">What it leaves behind.</param>
    public void CutAfter(int writes, int permille, CutMode mode)
    {
        _writesLeft = writes;
        _permille = permille;
        _mode = mode;
    }

    public bool IsFitted()
    {
        return true;
    }

    public int Read(int slot, byte[] into)
    {
        byte[]? bytes = _slots[slot];

        if (bytes is null)
        {
            return -1;
        }

        int count = Math.Min(bytes.Length, into.Length);
        Array.Copy(bytes, into, count);
        return count;
    }

    public bool Write(int slot, byte[] from, int length)
    {
        byte[] bytes = from[..length];
        OnWrite?.Invoke(slot, bytes);
        Writes++;

        if (_writesLeft == 0)
        {
            _slots[slot] = Torn(_slots[slot], bytes, length * _permille / 1_000, _mode, Writes);
            _writesLeft = -1;
            throw new PowerCutException();
        }

        _writesLeft -= _writesLeft > 0 ? 1 : 0;
        _slots[slot] = bytes;
        return true;
    }

    /// <summary>What is in a slot when the power fails after so many bytes of a write.</summary>
    public static byte[]? Torn(byte[]? old, byte[] bytes, int done, CutMode mode, int seed)
    {
        if (done == bytes.Length && mode != CutMode.Old && mode != CutMode.Gone)
        {
            return bytes;
        }

        byte[] torn = new byte[Math.Max(bytes.Length, old?.Length ?? 0)];
        old?.CopyTo(torn, 0);

        switch (mode)
        {
            case CutMode.InPlace:
                Array.Copy(bytes, torn, done);
                return torn;
            case CutMode.Backwards:
                Array.Copy(bytes, bytes.Length - done, torn, bytes.Length - done, done);
                return torn;
            case CutMode.Pages:
                IEnumerable<int> order = Enumerable.Range(0, bytes.Length).OrderBy(at => at / PageBytes % 2);

                foreach (int at in order.Take(done))
                {
                    torn[at] = bytes[at];
                }

                return torn;
            case CutMode.Erased:
                Array.Fill(torn, (byte)0xFF);
                Array.Copy(bytes, torn, done);
                return torn;
            case CutMode.Prefix:
                return bytes[..done];
            case CutMode.Garbage:
                new Random(seed).NextBytes(torn);
                Array.Copy(bytes, torn, done);
                return torn;
            case CutMode.Old:
                return old;
            default:
                return null;
        }
    }
}
