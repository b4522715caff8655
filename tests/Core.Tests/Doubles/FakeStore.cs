using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>The slots of a store in memory, with a power that can be cut after any byte.</summary>
public sealed class FakeStore : IRecordStore
{
    private readonly byte[][] _slots = new byte[][]
    {
        new byte[RecordFormat.MaximumBytes], new byte[RecordFormat.MaximumBytes],
        new byte[RecordFormat.MaximumBytes], new byte[RecordFormat.MaximumBytes],
    };

    private readonly int[] _lengths = new int[] { -1, -1, -1, -1 };

    /// <summary>Writes, whole or not.</summary>
    public int Writes;

    /// <summary>Slot of the last write.</summary>
    public int LastSlot = -1;

    /// <summary>The power fails after this many bytes of the next write; negative for never.</summary>
    public int CutAfterBytes = -1;

    /// <summary>Writes are refused.</summary>
    public bool Refuses;

    public bool IsFitted()
    {
        return true;
    }

    public int Read(int slot, byte[] into)
    {
        for (int i = 0; i < _lengths[slot]; i++)
        {
            into[i] = _slots[slot][i];
        }

        return _lengths[slot];
    }

    public bool Write(int slot, byte[] from, int length)
    {
        Writes++;
        LastSlot = slot;

        if (Refuses)
        {
            return false;
        }

        bool cut = CutAfterBytes >= 0 && CutAfterBytes < length;
        int count = cut ? CutAfterBytes : length;

        for (int i = 0; i < count; i++)
        {
            _slots[slot][i] = from[i];
        }

        _lengths[slot] = length > _lengths[slot] ? length : _lengths[slot];
        return !cut;
    }

    public int Length(int slot)
    {
        return _lengths[slot];
    }

    public void Truncate(int slot, int length)
    {
        _lengths[slot] = length;
    }

    public void Flip(int slot, int position)
    {
        _slots[slot][position] ^= 0x10;
    }

    public void Set(int slot, int position, int value)
    {
        _slots[slot][position] = (byte)value;
    }

    /// <summary>The slots of what was learned change places.</summary>
    public void Swap()
    {
        byte[] bytes = _slots[0];
        int length = _lengths[0];
        _slots[0] = _slots[1];
        _slots[1] = bytes;
        _lengths[0] = _lengths[1];
        _lengths[1] = length;
    }
}
