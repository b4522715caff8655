using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>Byte arrays and frames for the wire format tests.</summary>
public static class Bytes
{
    /// <summary>Consecutive values, 255 followed by 0.</summary>
    public static byte[] Run(int first, int count)
    {
        byte[] bytes = new byte[count];

        for (int i = 0; i < count; i++)
        {
            bytes[i] = (byte)(first + i);
        }

        return bytes;
    }

    public static byte[] Join(byte[] first, byte[] second)
    {
        byte[] bytes = new byte[first.Length + second.Length];

        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = i < first.Length ? first[i] : second[i - first.Length];
        }

        return bytes;
    }

    public static void AreEqual(byte[] expected, byte[] actual, int count)
    {
        Assert.AreEqual(expected.Length, count);

        for (int i = 0; i < count; i++)
        {
            Assert.AreEqual((int)expected[i], (int)actual[i]);
        }
    }

    /// <summary>A correct frame, whatever its version or length, with its closing zero.</summary>
    public static byte[] Frame(int version, int type, int sequence, int payloadBytes)
    {
        byte[] frame = new byte[FrameFormat.HeaderBytes + payloadBytes + FrameFormat.CrcBytes];
        frame[0] = (byte)version;
        frame[1] = (byte)type;
        frame[2] = (byte)sequence;
        frame[3] = (byte)(sequence >> 8);

        for (int i = 0; i < payloadBytes; i++)
        {
            frame[FrameFormat.HeaderBytes + i] = (byte)(i + 1);
        }

        int end = FrameFormat.HeaderBytes + payloadBytes;
        uint crc = new Crc32().Compute(frame, end);

        for (int i = 0; i < FrameFormat.CrcBytes; i++)
        {
            frame[end + i] = (byte)(crc >> (8 * i));
        }

        byte[] stuffed = new byte[frame.Length + 3];
        int encoded = Cobs.Encode(frame, frame.Length, stuffed);
        byte[] wire = new byte[encoded + 1];

        for (int i = 0; i < encoded; i++)
        {
            wire[i] = stuffed[i];
        }

        return wire;
    }

    /// <summary>Pushes bytes into a reader.</summary>
    /// <returns>Number of good frames.</returns>
    public static int Push(FrameReader reader, byte[] bytes, int count)
    {
        int frames = 0;

        for (int i = 0; i < count; i++)
        {
            frames += reader.Push(bytes[i]) ? 1 : 0;
        }

        return frames;
    }
}
