using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// Two slots that are written in turn, so that a write which the power leaves half done costs one record and not both. The newest whole record
/// counts.
/// </summary>
public sealed class RecordSlots
{
    private const int LengthPosition = 12;
    private const int SequencePosition = 8;

    private readonly IRecordStore _store;
    private readonly Crc32 _crc = new Crc32();
    private readonly RecordBuffer _buffer;
    private readonly int _firstSlot;
    private readonly int _magic;
    private readonly int _designId;
    private readonly int _cellCount;
    private readonly bool _deposition;
    private int _newestSlot = 1;
    private int _sequence;

    /// <summary>Slots in which something is, whole or not, after <see cref="Load"/>.</summary>
    public int Occupied;

    /// <summary>Binds a store for what was learned.</summary>
    /// <param name="store">Where the slots are.</param>
    /// <param name="buffer">Receives and holds the records.</param>
    /// <param name="designId">Number of the cell design: records of another are not read.</param>
    /// <param name="cellCount">Cells: records of another number are not read.</param>
    /// <param name="deposition">Records hold deposition models.</param>
    public RecordSlots(IRecordStore store, RecordBuffer buffer, int designId, int cellCount, bool deposition)
    {
        _store = store;
        _buffer = buffer;
        _firstSlot = RecordFormat.LearnedSlot;
        _magic = RecordFormat.Magic;
        _designId = designId;
        _cellCount = cellCount;
        _deposition = deposition;
    }

    /// <summary>Binds a store for the lock, which is that of the board whatever cells are on it.</summary>
    /// <param name="store">Where the slots are.</param>
    /// <param name="buffer">Receives and holds the records.</param>
    public RecordSlots(IRecordStore store, RecordBuffer buffer)
    {
        _store = store;
        _buffer = buffer;
        _firstSlot = RecordFormat.LockSlot;
        _magic = RecordFormat.LockMagic;
        _cellCount = BmsConfiguration.MaximumCells;
    }

    /// <summary>Reads the newest whole record; the buffer then stands at its payload.</summary>
    /// <returns>There is one.</returns>
    public bool Load()
    {
        Occupied = 0;
        bool first = LoadSlot(0);
        int sequence = first ? Sequence() : 0;
        bool second = LoadSlot(1);

        if (!first && !second)
        {
            return false;
        }

        // The difference, not the numbers: they may wrap.
        bool secondIsNewer = second && (!first || Sequence() - sequence > 0);
        _newestSlot = secondIsNewer ? 1 : 0;

        int occupied = Occupied;
        bool there = secondIsNewer || LoadSlot(0);
        Occupied = occupied;

        if (!there)
        {
            return false;
        }

        _sequence = Sequence();
        _buffer.Position = RecordFormat.HeaderBytes;
        return true;
    }

    /// <summary>Starts a record: the payload is written next.</summary>
    public void Begin()
    {
        _buffer.Rewind();
        _buffer.WriteInt32(_magic);
        _buffer.WriteByte(RecordFormat.Version);
        _buffer.WriteByte(_designId);
        _buffer.WriteByte(_cellCount);
        _buffer.WriteByte(_deposition ? 1 : 0);
        _buffer.WriteInt32(_sequence + 1);
        _buffer.WriteInt16(0);
    }

    /// <summary>Closes the record and writes it over the older one.</summary>
    /// <returns>It was written.</returns>
    public bool Commit()
    {
        int end = _buffer.Position;
        _buffer.Position = LengthPosition;
        _buffer.WriteInt16(end - RecordFormat.HeaderBytes);
        _buffer.Position = end;
        _buffer.WriteInt32((int)_crc.Compute(_buffer.Bytes, end));
        int slot = 1 - _newestSlot;

        if (_buffer.Overrun || !_store.Write(_firstSlot + slot, _buffer.Bytes, _buffer.Position))
        {
            return false;
        }

        _newestSlot = slot;
        _sequence++;
        return true;
    }

    private bool LoadSlot(int slot)
    {
        _buffer.Rewind();
        int read = _store.Read(_firstSlot + slot, _buffer.Bytes);
        Occupied += read >= 0 ? 1 : 0;
        bool header = read >= RecordFormat.HeaderBytes + RecordFormat.CrcBytes && read <= _buffer.Bytes.Length
            && _buffer.ReadInt32() == _magic
            && _buffer.ReadByte() == RecordFormat.Version
            && _buffer.ReadByte() == (_designId & 0xFF)
            && _buffer.ReadByte() == _cellCount
            && _buffer.ReadByte() == (_deposition ? 1 : 0);

        if (!header)
        {
            return false;
        }

        _buffer.Position = LengthPosition;
        int end = RecordFormat.HeaderBytes + _buffer.ReadUInt16();

        if (end > read - RecordFormat.CrcBytes)
        {
            return false;
        }

        _buffer.Position = end;
        return _buffer.ReadInt32() == (int)_crc.Compute(_buffer.Bytes, end);
    }

    private int Sequence()
    {
        _buffer.Position = SequencePosition;
        return _buffer.ReadInt32();
    }
}
