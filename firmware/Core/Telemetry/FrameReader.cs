namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>
/// Finds frames in a stream of bytes and checks them. Anything that is not a whole, correct frame of this version is counted and dropped.
/// </summary>
public sealed class FrameReader
{
    private readonly byte[] _buffer = new byte[FrameFormat.MaximumWireBytes];
    private readonly Crc32 _crc = new Crc32();
    private int _received;
    private bool _overrun;
    private int _cursor;
    private int _payloadEnd;
    private bool _hasSequence;

    /// <summary>Type byte of the last good frame.</summary>
    public FrameType Type;

    /// <summary>Sequence number of the last good frame, 0 to 65,535.</summary>
    public int Sequence;

    /// <summary>Frames dropped because of stuffing, length or CRC.</summary>
    public int Corrupt;

    /// <summary>Frames dropped because they carry another version of the format.</summary>
    public int OtherVersion;

    /// <summary>Frames that are missing between the good ones, by their sequence numbers.</summary>
    public int Missing;

    /// <summary>A read went past the end of the payload since the frame arrived: the payload is shorter than its type promises.</summary>
    public bool Underrun;

    /// <summary>Takes one byte.</summary>
    /// <returns>True when a good frame is complete: read its payload before the next call.</returns>
    public bool Push(byte value)
    {
        if (value != 0)
        {
            if (_received < _buffer.Length)
            {
                _buffer[_received++] = value;
            }
            else
            {
                _overrun = true;
            }

            return false;
        }

        int encoded = _received;
        bool whole = !_overrun;
        _received = 0;
        _overrun = false;

        if (encoded == 0 && whole)
        {
            return false;
        }

        return whole ? Open(encoded) : Drop();
    }

    /// <summary>Bytes of payload not yet read.</summary>
    public int Remaining()
    {
        return _payloadEnd - _cursor;
    }

    /// <summary>Looks at a byte of what is not yet read, 0 to 255; there must be so many.</summary>
    /// <param name="ahead">Place, 0 for the next byte.</param>
    public int Peek(int ahead)
    {
        return _buffer[_cursor + ahead];
    }

    /// <summary>Reads 8 bits, 0 to 255.</summary>
    public int ReadByte()
    {
        if (_cursor >= _payloadEnd)
        {
            Underrun = true;
            return 0;
        }

        return _buffer[_cursor++];
    }

    /// <summary>Reads 16 bits with sign.</summary>
    public int ReadInt16()
    {
        int low = ReadByte();
        return (short)(low | (ReadByte() << 8));
    }

    /// <summary>Reads 32 bits with sign.</summary>
    public int ReadInt32()
    {
        int low = ReadInt16() & 0xFFFF;
        return low | (ReadInt16() << 16);
    }

    /// <summary>Reads 64 bits with sign.</summary>
    public long ReadInt64()
    {
        long low = (uint)ReadInt32();
        return low | ((long)ReadInt32() << 32);
    }

    private bool Open(int encoded)
    {
        int length = Cobs.Decode(_buffer, encoded);

        if (length < FrameFormat.HeaderBytes + FrameFormat.CrcBytes || length > FrameFormat.MaximumFrameBytes)
        {
            return Drop();
        }

        _cursor = length - FrameFormat.CrcBytes;
        _payloadEnd = length;
        uint stated = (uint)ReadInt32();

        if (stated != _crc.Compute(_buffer, length - FrameFormat.CrcBytes))
        {
            return Drop();
        }

        _cursor = 0;
        _payloadEnd = length - FrameFormat.CrcBytes;
        Underrun = false;

        if (ReadByte() != FrameFormat.Version)
        {
            OtherVersion++;
            return false;
        }

        Type = (FrameType)ReadByte();
        Follow(ReadInt16() & 0xFFFF);
        return true;
    }

    private bool Drop()
    {
        Corrupt++;
        return false;
    }

    private void Follow(int sequence)
    {
        // A device that has rebooted says hello with its first frame: nothing is missing.
        bool rebooted = Type == FrameType.Hello && sequence == 0;

        if (_hasSequence && !rebooted)
        {
            Missing += (sequence - Sequence - 1) & 0xFFFF;
        }

        _hasSequence = true;
        Sequence = sequence;
    }
}
