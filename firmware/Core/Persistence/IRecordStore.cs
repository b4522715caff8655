namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// Where records survive a reboot: <see cref="RecordFormat.SlotCount"/> slots, each written as a whole. A driver of flash or FRAM implements it.
/// </summary>
public interface IRecordStore
{
    /// <summary>The board has a storage. Without one nothing is written, and nothing is missed.</summary>
    bool IsFitted();

    /// <summary>Reads a slot into a buffer. Must not throw.</summary>
    /// <param name="slot">0 to <see cref="RecordFormat.SlotCount"/> - 1.</param>
    /// <param name="into">Buffer; what does not fit is left out.</param>
    /// <returns>
    /// Number of bytes read; -1 when nothing was ever written there; 0 when something is there and cannot be read: that is no first boot.
    /// </returns>
    int Read(int slot, byte[] into);

    /// <summary>Writes a slot. Must not throw, and must not touch another slot.</summary>
    /// <param name="slot">0 to <see cref="RecordFormat.SlotCount"/> - 1.</param>
    /// <param name="from">Buffer.</param>
    /// <param name="length">Bytes of it to write.</param>
    /// <returns>True when the driver believes that all bytes are there.</returns>
    bool Write(int slot, byte[] from, int length);
}
