namespace InvertedAnodeBms.Core.Persistence;

/// <summary>Where records survive a reboot: two slots, each written as a whole. A driver of flash or FRAM implements it.</summary>
public interface IRecordStore
{
    /// <summary>Reads a slot into a buffer. Must not throw.</summary>
    /// <param name="slot">0 or 1.</param>
    /// <param name="into">Buffer; what does not fit is left out.</param>
    /// <returns>Number of bytes read, or -1 when the slot is empty or unreadable.</returns>
    int Read(int slot, byte[] into);

    /// <summary>Writes a slot. Must not throw, and must not touch the other slot.</summary>
    /// <param name="slot">0 or 1.</param>
    /// <param name="from">Buffer.</param>
    /// <param name="length">Bytes of it to write.</param>
    /// <returns>True when the driver believes that all bytes are there.</returns>
    bool Write(int slot, byte[] from, int length);
}
