namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// Layout of a record, little endian: magic (4 bytes), version (1), cell design (1), cells (1), deposition (1), sequence number (4), payload
/// length (2), payload, CRC-32 of all before it (4).
/// </summary>
/// <remarks>
/// Payload: charge in and out over life (8 each); then for each cell what <see cref="CellRecord"/> lists. A record of another version, cell design
/// or number of cells is not read. A new field is a new version.
/// </remarks>
public static class RecordFormat
{
    /// <summary>"IABM" as a little-endian number: what was learned.</summary>
    public const int Magic = 0x4D424149;

    /// <summary>"IABL" as a little-endian number: what must not be forgotten (<see cref="LockRecord"/>).</summary>
    public const int LockMagic = 0x4C424149;

    /// <summary>First of the two slots of what was learned.</summary>
    public const int LearnedSlot = 0;

    /// <summary>First of the two slots of the lock.</summary>
    public const int LockSlot = 2;

    /// <summary>Slots of a store.</summary>
    public const int SlotCount = 4;

    /// <summary>Version of the layout.</summary>
    public const int Version = 1;

    /// <summary>Bytes before the payload.</summary>
    public const int HeaderBytes = 14;

    /// <summary>Bytes after the payload.</summary>
    public const int CrcBytes = 4;

    /// <summary>Bytes of the payload that belong to the pack.</summary>
    public const int PackBytes = 16;

    /// <summary>Most bytes of the payload for one cell.</summary>
    public const int MaximumCellBytes = 140;

    /// <summary>Most bytes of a record.</summary>
    public const int MaximumBytes = HeaderBytes + PackBytes + (BmsConfiguration.MaximumCells * MaximumCellBytes) + CrcBytes;
}
