using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Persistence;

/// <summary>What is around the payload of a record of one kind: header before, CRC behind (<see cref="RecordFormat"/>).</summary>
public sealed class RecordEnvelope
{
    private const int LengthPosition = 12;

    private readonly RecordBuffer _buffer;
    private readonly Crc32 _crc = new Crc32();
    private readonly int _magic;
    private readonly int _version;

    /// <summary>Version of the record that was opened last.</summary>
    public int Version;

    /// <summary>Number of the cell design in the record that was opened last.</summary>
    public int DesignId;

    /// <summary>Number of cells in the record that was opened last.</summary>
    public int CellCount;

    /// <summary>1 when the record that was opened last holds deposition models.</summary>
    public int Deposition;

    /// <summary>Sequence number of the record that was opened or begun last. It may wrap.</summary>
    public int Sequence;

    /// <summary>CRC of the record that was opened or sealed last.</summary>
    public int Check;

    /// <summary>Binds a buffer for one kind of record.</summary>
    /// <param name="buffer">Holds the record.</param>
    /// <param name="magic">What the record is.</param>
    /// <param name="version">Latest version that can be read, and that is written.</param>
    public RecordEnvelope(RecordBuffer buffer, int magic, int version)
    {
        _buffer = buffer;
        _magic = magic;
        _version = version;
    }

    /// <summary>Starts a record: the payload is written next.</summary>
    public void Begin(int designId, int cellCount, int deposition, int sequence)
    {
        Sequence = sequence;
        _buffer.Rewind();
        _buffer.WriteInt32(_magic);
        _buffer.WriteByte(_version);
        _buffer.WriteByte(designId);
        _buffer.WriteByte(cellCount);
        _buffer.WriteByte(deposition);
        _buffer.WriteInt32(sequence);
        _buffer.WriteInt16(0);
    }

    /// <summary>Closes the record; the buffer then stands at its end.</summary>
    /// <returns>All of it fits into the buffer.</returns>
    public bool Seal()
    {
        int end = _buffer.Position;
        _buffer.Position = LengthPosition;
        _buffer.WriteInt16(end - RecordFormat.HeaderBytes);
        _buffer.Position = end;
        Check = (int)_crc.Compute(_buffer.Bytes, end);
        _buffer.WriteInt32(Check);
        return !_buffer.Overrun;
    }

    /// <summary>Looks at what was read into the buffer; the buffer then stands at the payload.</summary>
    /// <param name="read">What <see cref="IRecordStore.Read"/> returned.</param>
    public RecordState Open(int read)
    {
        if (read < 0)
        {
            return RecordState.Empty;
        }

        _buffer.Rewind();
        bool fits = read >= RecordFormat.HeaderBytes + RecordFormat.CrcBytes && read <= _buffer.Bytes.Length;

        if (!fits || _buffer.ReadInt32() != _magic)
        {
            return RecordState.Damaged;
        }

        Version = _buffer.ReadByte();
        DesignId = _buffer.ReadByte();
        CellCount = _buffer.ReadByte();
        Deposition = _buffer.ReadByte();
        Sequence = _buffer.ReadInt32();
        int end = RecordFormat.HeaderBytes + _buffer.ReadUInt16();

        if (end > read - RecordFormat.CrcBytes || Version == 0)
        {
            return RecordState.Damaged;
        }

        _buffer.Position = end;
        Check = _buffer.ReadInt32();
        _buffer.Position = RecordFormat.HeaderBytes;

        if (Check != (int)_crc.Compute(_buffer.Bytes, end))
        {
            return RecordState.Damaged;
        }

        return Version > _version ? RecordState.Newer : RecordState.Whole;
    }
}
