using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>The check sum of a record that a test has changed.</summary>
public static class Seal
{
    /// <summary>Makes the CRC at the end of a record right again.</summary>
    public static void Again(byte[] record)
    {
        int end = record.Length - RecordFormat.CrcBytes;
        uint crc = new Crc32().Compute(record, end);

        for (int i = 0; i < RecordFormat.CrcBytes; i++)
        {
            record[end + i] = (byte)(crc >> (8 * i));
        }
    }
}
