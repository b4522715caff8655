namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>
/// Layout of a frame before byte stuffing: version (1), type (1), sequence (2), payload (0 to 240), CRC-32 of all before it (4); little endian.
/// On the wire it is COBS-encoded and closed by one zero.
/// </summary>
public static class FrameFormat
{
    /// <summary>Version of the wire format. A receiver rejects every other. 3: samples, commands with answers, stop.</summary>
    public const byte Version = 3;

    /// <summary>Bytes before the payload.</summary>
    public const int HeaderBytes = 4;

    /// <summary>Bytes of the CRC.</summary>
    public const int CrcBytes = 4;

    /// <summary>Longest payload.</summary>
    public const int MaximumPayloadBytes = 240;

    /// <summary>Longest frame before stuffing.</summary>
    public const int MaximumFrameBytes = HeaderBytes + MaximumPayloadBytes + CrcBytes;

    /// <summary>Longest encoded frame, closing zero included.</summary>
    public const int MaximumWireBytes = MaximumFrameBytes + Cobs.Overhead + 1;
}
