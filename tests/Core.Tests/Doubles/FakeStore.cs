using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>The slots of a store in memory, with a power that can be cut after any byte.</summary>
public sealed class FakeStore : IRecordStore
{
    private readonly byte[]?[] _slots = new byte[]?[RecordFormat.SlotCount];
    private readonly int[] _lengths = new int[RecordFormat.SlotCount];

    /// <summary>Writes, whole or not.</summary>
    public int Writes;

    /// <summary>Slot of the last write.</summary>
    public int LastSlot = -1;

    /// <summary>The power fails after this many bytes of the next write; negative for never.</summary>
    public int CutAfterBytes = -1;

    /// <summary>Reads until the storage cannot be read; negative for never.</summary>
    public int ReadsLeft = -1;

    /// <summary>Writes are refused.</summary>
    public bool Refuses;

    /// <summary>Writes are taken, and nothing is written.</summary>
    public bool Forgets;

    /// <summary>Writes to this slot are taken, and one byte is then wrong; negative for none.</summary>
    public int WornSlot = -1;

    /// <summary>Writes of the lock, whole or not.</summary>
    public int LockWrites;

    /// <summary>Writes of events, whole or not.</summary>
    public int EventWrites;

    /// <summary>Writes of configurations and calibrations, whole or not.</summary>
    public int SettingWrites;

    public FakeStore()
    {
        for (int i = 0; i < _slots.Length; i++)
        {
            _lengths[i] = -1;
        }
    }

    /// <summary>Every slot takes its room now, so that what follows allocates nothing.</summary>
    public void TakeRoom()
    {
        for (int i = 0; i < _slots.Length; i++)
        {
            Room(i, 0);
        }
    }

    public bool IsFitted()
    {
        return true;
    }

    public int Read(int slot, byte[] into)
    {
        if (ReadsLeft == 0)
        {
            return 0;
        }

        ReadsLeft -= ReadsLeft > 0 ? 1 : 0;

        for (int i = 0; i < _lengths[slot] && i < into.Length; i++)
        {
            into[i] = Room(slot, 0)[i];
        }

        return _lengths[slot];
    }

    public bool Write(int slot, byte[] from, int length)
    {
        Writes++;
        EventWrites += slot < RecordFormat.EventSlot || slot >= RecordFormat.ConfigurationSlot ? 0 : 1;
        LockWrites += slot == RecordFormat.LockSlot || slot == RecordFormat.LockSlot + 1 ? 1 : 0;
        SettingWrites += slot < RecordFormat.ConfigurationSlot ? 0 : 1;
        LastSlot = slot;

        if (Refuses)
        {
            return false;
        }

        if (Forgets)
        {
            return true;
        }

        bool cut = CutAfterBytes >= 0 && CutAfterBytes < length;
        int count = cut ? CutAfterBytes : length;

        byte[] room = Room(slot, length);

        for (int i = 0; i < count; i++)
        {
            room[i] = from[i];
        }

        _lengths[slot] = length > _lengths[slot] ? length : _lengths[slot];

        if (slot == WornSlot)
        {
            room[length / 2] ^= 0x10;
        }

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
        Room(slot, position + 1)[position] ^= 0x10;
    }

    public void Set(int slot, int position, int value)
    {
        Room(slot, position + 1)[position] = (byte)value;
    }

    /// <summary>The slots of what was learned change places.</summary>
    public void Swap()
    {
        byte[]? bytes = _slots[0];
        int length = _lengths[0];
        _slots[0] = _slots[1];
        _slots[1] = bytes;
        _lengths[0] = _lengths[1];
        _lengths[1] = length;
    }

    // A slot takes room when it is first written: all of them do not fit beside a controller on the chip.
    private byte[] Room(int slot, int bytes)
    {
        byte[]? room = _slots[slot];
        bool isEvent = slot >= RecordFormat.EventSlot && slot < RecordFormat.ConfigurationSlot && bytes <= RecordFormat.EventBytes;

        if (room == null || room.Length < bytes)
        {
            byte[] larger = new byte[isEvent ? RecordFormat.EventBytes : RecordFormat.MaximumBytes];

            for (int i = 0; room != null && i < room.Length; i++)
            {
                larger[i] = room[i];
            }

            room = larger;
            _slots[slot] = room;
        }

        return room;
    }
}
