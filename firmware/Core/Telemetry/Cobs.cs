namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>
/// Consistent Overhead Byte Stuffing (Cheshire and Baker, IEEE/ACM Trans. Networking 7 (1999) 159): removes every zero from a frame, so that
/// a zero can mark its end and a receiver finds the next frame after any loss.
/// </summary>
public static class Cobs
{
    /// <summary>Most bytes that encoding adds to a frame of up to 508 bytes, the closing zero not counted.</summary>
    public const int Overhead = 2;

    /// <summary>Encodes a frame.</summary>
    /// <param name="source">Frame, zeros allowed.</param>
    /// <param name="count">Length of the frame.</param>
    /// <param name="target">Receives the encoded bytes, without a closing zero; at least <paramref name="count"/> + count / 254 + 1 long.</param>
    /// <returns>Number of bytes written.</returns>
    public static int Encode(byte[] source, int count, byte[] target)
    {
        int codeAt = 0;
        int write = 1;
        byte code = 1;

        for (int read = 0; read < count; read++)
        {
            if (source[read] != 0)
            {
                target[write++] = source[read];
                code++;
            }

            if (source[read] == 0 || (code == 0xFF && read + 1 < count))
            {
                target[codeAt] = code;
                codeAt = write++;
                code = 1;
            }
        }

        target[codeAt] = code;
        return write;
    }

    /// <summary>Decodes a frame in place.</summary>
    /// <param name="buffer">Encoded bytes without the closing zero; receives the frame.</param>
    /// <param name="count">Number of encoded bytes.</param>
    /// <returns>Length of the frame, or -1 when the bytes are not a valid encoding.</returns>
    public static int Decode(byte[] buffer, int count)
    {
        int read = 0;
        int write = 0;

        while (read < count)
        {
            int code = buffer[read++];

            if (code == 0 || read + code - 1 > count)
            {
                return -1;
            }

            for (int i = 1; i < code; i++)
            {
                byte value = buffer[read++];

                if (value == 0)
                {
                    return -1;
                }

                buffer[write++] = value;
            }

            if (code != 0xFF && read < count)
            {
                buffer[write++] = 0;
            }
        }

        return write;
    }
}
