namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Builds one frame at a time in a buffer of its own; allocates nothing after construction.</summary>
/// <remarks>
/// The writers must not put more than <see cref="FrameFormat.MaximumPayloadBytes"/> between Begin and Finish: the layouts are fixed and tested.
/// </remarks>
public sealed class FrameWriter
{
    private readonly byte[] _frame = new byte[FrameFormat.MaximumFrameBytes];
    private readonly Crc32 _crc = new Crc32();
    private int _length;
    private int _sequence;

    /// <summary>Encoded frame with its closing zero; valid until the next Begin.</summary>
    public readonly byte[] Wire = new byte[FrameFormat.MaximumWireBytes];

    /// <summary>Starts a frame and numbers it.</summary>
    public void Begin(FrameType type)
    {
        _length = 0;
        WriteByte(FrameFormat.Version);
        WriteByte((int)type);
        WriteInt16(_sequence);
        _sequence = (_sequence + 1) & 0xFFFF;
    }

    /// <summary>Appends the low 8 bits.</summary>
    public void WriteByte(int value)
    {
        _frame[_length++] = (byte)value;
    }

    /// <summary>Appends the low 16 bits, little endian.</summary>
    public void WriteInt16(int value)
    {
        _frame[_length++] = (byte)value;
        _frame[_length++] = (byte)(value >> 8);
    }

    /// <summary>Appends 32 bits, little endian.</summary>
    public void WriteInt32(int value)
    {
        WriteInt16(value);
        WriteInt16(value >> 16);
    }

    /// <summary>Appends 64 bits, little endian.</summary>
    public void WriteInt64(long value)
    {
        WriteInt32((int)value);
        WriteInt32((int)(value >> 32));
    }

    /// <summary>Closes the frame: CRC, stuffing, zero.</summary>
    /// <returns>Number of bytes in <see cref="Wire"/>.</returns>
    public int Finish()
    {
        WriteInt32((int)_crc.Compute(_frame, _length));
        int encoded = Cobs.Encode(_frame, _length, Wire);
        Wire[encoded] = 0;
        return encoded + 1;
    }
}
