using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>Puts frames on the wire, right ones and ones that are wrong only inside.</summary>
internal static class Wire
{
    private const int VersionBytes = 1;

    /// <summary>A right frame of any type and payload.</summary>
    public static byte[] Frame(int type, int sequence, params byte[] payload)
    {
        byte[] header = [FrameFormat.Version, (byte)type, (byte)sequence, (byte)(sequence >> 8)];
        return Sealed([.. header, .. payload]);
    }

    /// <summary>The payload of a frame on the wire.</summary>
    public static byte[] PayloadOf(byte[] frame)
    {
        return frame[FrameFormat.HeaderBytes..];
    }

    /// <summary>What is left of a right frame when its inside is spoilt and its check sum made right again.</summary>
    public static byte[] Resealed(Random random, byte[] wire)
    {
        byte[] inside = WireOracle.Frames(wire)[0];
        byte[] spoilt = Mutation.Mutator.SpoilInPlace(random, inside[VersionBytes..]);
        bool otherVersion = random.Next(8) == 0;
        byte[] longer = random.Next(6) == 0 ? [.. spoilt, (byte)random.Next(256)] : random.Next(6) == 0 ? spoilt[..^1] : spoilt;
        byte[] all = [otherVersion ? (byte)random.Next(256) : inside[0], .. longer];
        return Sealed(all);
    }

    /// <summary>Check sum, stuffing, zero.</summary>
    private static byte[] Sealed(byte[] inside)
    {
        byte[] frame = [.. inside, .. BitConverter.GetBytes(WireOracle.Crc(inside))];
        byte[] wire = new byte[frame.Length + (frame.Length / 254) + 2];
        int length = Cobs.Encode(frame, frame.Length, wire);
        return wire[..(length + 1)];
    }
}
