namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>Says by itself which frames a stream holds: written from the description of the wire format, slow and plain.</summary>
public static class WireOracle
{
    private const int Header = 4;
    private const int Check = 4;
    private const int MostPayload = 240;
    private const byte Version = 3;

    /// <summary>Every good frame in order, unstuffed, without its check sum.</summary>
    public static List<byte[]> Frames(byte[] stream)
    {
        List<byte[]> frames = [];
        List<byte> piece = [];

        foreach (byte value in stream)
        {
            if (value != 0)
            {
                piece.Add(value);
                continue;
            }

            byte[]? frame = Unstuff(piece);
            piece.Clear();

            if (frame is not null && IsGood(frame))
            {
                frames.Add(frame[..^Check]);
            }
        }

        return frames;
    }

    /// <summary>CRC-32 (reflected, polynomial 0xEDB88320), bit by bit.</summary>
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = 0xFFFFFFFF;

        foreach (byte value in bytes)
        {
            crc = Follow(crc, value);
        }

        return ~crc;
    }

    /// <summary>Some four bytes, behind a header at least, are the check sum of all before them.</summary>
    public static bool HoldsSealed(ReadOnlySpan<byte> bytes, int headerBytes)
    {
        uint crc = 0xFFFFFFFF;

        for (int end = 0; end + Check <= bytes.Length; end++)
        {
            if (end >= headerBytes && ~crc == BitConverter.ToUInt32(bytes[end..]))
            {
                return true;
            }

            crc = Follow(crc, bytes[end]);
        }

        return false;
    }

    /// <summary>The last four bytes are the check sum of all before them.</summary>
    private static bool IsSealed(ReadOnlySpan<byte> bytes)
    {
        return bytes.Length >= Check && Crc(bytes[..^Check]) == BitConverter.ToUInt32(bytes[^Check..]);
    }

    private static uint Follow(uint crc, byte value)
    {
        crc ^= value;

        for (int bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return crc;
    }

    private static bool IsGood(byte[] frame)
    {
        return frame.Length >= Header + Check && frame.Length <= Header + MostPayload + Check && IsSealed(frame) && frame[0] == Version;
    }

    private static byte[]? Unstuff(List<byte> piece)
    {
        List<byte> frame = [];

        for (int at = 0; at < piece.Count;)
        {
            int next = at + piece[at];

            if (next > piece.Count)
            {
                return null;
            }

            frame.AddRange(piece.GetRange(at + 1, next - at - 1));

            if (piece[at] != 0xFF && next < piece.Count)
            {
                frame.Add(0);
            }

            at = next;
        }

        return [.. frame];
    }
}
