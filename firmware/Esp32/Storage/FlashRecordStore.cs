using System;
using System.IO;
using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Esp32.Storage;

/// <summary>Records as files on the chip's internal flash (<c>I:\</c>, LittleFS, 256 kB on 4 MB of flash).</summary>
/// <remarks>
/// LittleFS writes a file anew and then names it: after a power cut there is the old file or the new one. Records do not rely on that. A mass erase,
/// as the first flashing does, takes the files with it. A file has the length of the longest record of its kind, because the API takes whole arrays
/// and a tick makes none: what is behind a record is of no meaning. Reading makes an array each time: at boot, and after each write to see it there.
/// </remarks>
public sealed class FlashRecordStore : IRecordStore
{
    private readonly string[] _paths = new string[RecordFormat.SlotCount];
    private readonly byte[] _bytes = new byte[RecordFormat.MaximumBytes];
    private readonly byte[] _eventBytes = new byte[RecordFormat.EventBytes];

    /// <summary>Names the files.</summary>
    public FlashRecordStore()
    {
        _paths[RecordFormat.LearnedSlot] = "I:\\learned0.bin";
        _paths[RecordFormat.LearnedSlot + 1] = "I:\\learned1.bin";
        _paths[RecordFormat.LockSlot] = "I:\\lock0.bin";
        _paths[RecordFormat.LockSlot + 1] = "I:\\lock1.bin";

        for (int i = 0; i < RecordFormat.EventSlots; i++)
        {
            _paths[RecordFormat.EventSlot + i] = "I:\\event" + i.ToString() + ".bin";
        }

        _paths[RecordFormat.ConfigurationSlot] = "I:\\config0.bin";
        _paths[RecordFormat.ConfigurationSlot + 1] = "I:\\config1.bin";
        _paths[RecordFormat.CalibrationSlot] = "I:\\calib0.bin";
        _paths[RecordFormat.CalibrationSlot + 1] = "I:\\calib1.bin";
    }

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
            bool isEvent = slot >= RecordFormat.EventSlot && slot < RecordFormat.EventSlot + RecordFormat.EventSlots;
            byte[] bytes = isEvent ? _eventBytes : _bytes;
            Array.Copy(from, bytes, length);
            File.WriteAllBytes(_paths[slot], bytes);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
