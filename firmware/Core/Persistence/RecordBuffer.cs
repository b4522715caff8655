namespace InvertedAnodeBms.Core.Persistence;

/// <summary>Bytes of one record and a place in them: appends and reads little-endian integers, never past the end.</summary>
public sealed class RecordBuffer
{
    /// <summary>The bytes.</summary>
    public readonly byte[] Bytes;

    /// <summary>Where the next byte is written or read.</summary>
    public int Position;

    /// <summary>Something was written or read past the end.</summary>
    public bool Overrun;

    /// <summary>Makes room for a record of any kind.</summary>
    public RecordBuffer()
        : this(RecordFormat.MaximumBytes)
    {
    }

    /// <summary>Makes room for so many bytes.</summary>
    public RecordBuffer(int bytes)
    {
        Bytes = new byte[bytes];
    }

    /// <summary>Back to the first byte.</summary>
    public void Rewind()
    {
        Position = 0;
        Overrun = false;
    }

    /// <summary>Appends the low 8 bits.</summary>
    public void WriteByte(int value)
    {
        if (Position >= Bytes.Length)
        {
            Overrun = true;
            return;
        }

        Bytes[Position++] = (byte)value;
    }

    /// <summary>Appends the low 16 bits.</summary>
    public void WriteInt16(int value)
    {
        WriteByte(value);
        WriteByte(value >> 8);
    }

    /// <summary>Appends 32 bits.</summary>
    public void WriteInt32(int value)
    {
        WriteInt16(value);
        WriteInt16(value >> 16);
    }

    /// <summary>Appends 64 bits.</summary>
    public void WriteInt64(long value)
    {
        WriteInt32((int)value);
        WriteInt32((int)(value >> 32));
    }

    /// <summary>Appends bytes.</summary>
    public void Write(byte[] bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            WriteByte(bytes[i]);
        }
    }

    /// <summary>Reads 8 bits, 0 to 255.</summary>
    public int ReadByte()
    {
        if (Position >= Bytes.Length)
        {
            Overrun = true;
            return 0;
        }

        return Bytes[Position++];
    }

    /// <summary>Reads 16 bits, 0 to 65,535.</summary>
    public int ReadUInt16()
    {
        int low = ReadByte();
        return low | (ReadByte() << 8);
    }

    /// <summary>Reads 32 bits with sign.</summary>
    public int ReadInt32()
    {
        int low = ReadUInt16();
        return low | (ReadUInt16() << 16);
    }

    /// <summary>Reads 64 bits with sign.</summary>
    public long ReadInt64()
    {
        long low = (uint)ReadInt32();
        return low | ((long)ReadInt32() << 32);
    }
}
