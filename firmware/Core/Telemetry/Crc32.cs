namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>CRC-32 of IEEE 802.3 and zlib (polynomial 0xEDB88320 reflected, initial and final value all ones): finds errors, no more.</summary>
public sealed class Crc32
{
    private readonly uint[] _nibbles = new uint[16];

    /// <summary>Builds the table of sixteen entries: small enough for the chip, half as fast as one of 256.</summary>
    public Crc32()
    {
        for (uint i = 0; i < 16; i++)
        {
            uint value = i;

            for (int bit = 0; bit < 4; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320u : value >> 1;
            }

            _nibbles[i] = value;
        }
    }

    /// <summary>CRC of the first bytes of a buffer. "123456789" in ASCII gives 0xCBF43926.</summary>
    public uint Compute(byte[] buffer, int count)
    {
        uint[] nibbles = _nibbles;
        uint crc = 0xFFFFFFFFu;

        for (int i = 0; i < count; i++)
        {
            crc ^= buffer[i];
            crc = (crc >> 4) ^ nibbles[crc & 0x0F];
            crc = (crc >> 4) ^ nibbles[crc & 0x0F];
        }

        return crc ^ 0xFFFFFFFFu;
    }
}
