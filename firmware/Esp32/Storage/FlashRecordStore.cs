using System;
using System.IO;
using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Esp32.Storage;

/// <summary>Records as files on the chip's internal flash (<c>I:\</c>, LittleFS, 256 kB on 4 MB of flash).</summary>
/// <remarks>
/// LittleFS writes a file anew and then names it: after a power cut there is the old file or the new one. Records do not rely on that. A mass erase,
/// as the first flashing does, takes the files with it. A file has the length of the longest record, because the API takes whole arrays and a tick
/// makes none: what is behind a record is of no meaning.
/// </remarks>
public sealed class FlashRecordStore : IRecordStore
{
    private readonly string[] _paths = new string[]
    {
        "I:\\learned0.bin", "I:\\learned1.bin", "I:\\lock0.bin", "I:\\lock1.bin",
    };

    private readonly byte[] _bytes = new byte[RecordFormat.MaximumBytes];

    /// <inheritdoc/>
    public bool IsFitted()
    {
        return true;
    }

    /// <inheritdoc/>
    public int Read(int slot, byte[] into)
    {
        try
        {
            if (!File.Exists(_paths[slot]))
            {
                return -1;
            }

            byte[] bytes = File.ReadAllBytes(_paths[slot]);
            int count = bytes.Length < into.Length ? bytes.Length : into.Length;
            Array.Copy(bytes, into, count);
            return count;
        }
        catch (Exception)
        {
            return 0;
        }
    }

    /// <inheritdoc/>
    public bool Write(int slot, byte[] from, int length)
    {
        try
        {
            Array.Copy(from, _bytes, length);
            File.WriteAllBytes(_paths[slot], _bytes);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
