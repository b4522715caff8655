using InvertedAnodeBms.Core.Settings;

namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// Layout of a record, little endian: magic (4 bytes), version (1), cell design (1), cells (1), deposition (1), sequence number (4), payload
/// length (2), payload, CRC-32 of all before it (4). The page beside this file lists every byte.
/// </summary>
/// <remarks>
/// Each kind has a version of its own. A new field is a new version; an older one is read on. In every version to come the magic, the version, the
/// sequence number, the length and the CRC stay where they are, so that a firmware can tell a newer record from a damaged one.
/// </remarks>
public static class RecordFormat
{
    /// <summary>"IABM" as a little-endian number: what was learned.</summary>
    public const int Magic = 0x4D424149;

    /// <summary>"IABL" as a little-endian number: what must not be forgotten (<see cref="LockRecord"/>).</summary>
    public const int LockMagic = 0x4C424149;

    /// <summary>"IABE" as a little-endian number: an event (<see cref="StoredEvent"/>).</summary>
    public const int EventMagic = 0x45424149;

    /// <summary>"IABC" as a little-endian number: what a person has configured.</summary>
    public const int ConfigurationMagic = 0x43424149;

    /// <summary>"IABK" as a little-endian number: the calibration of the board.</summary>
    public const int CalibrationMagic = 0x4B424149;

    /// <summary>First of the two slots of what was learned.</summary>
    public const int LearnedSlot = 0;

    /// <summary>First of the two slots of the lock.</summary>
    public const int LockSlot = 2;

    /// <summary>First of the slots of the events.</summary>
    public const int EventSlot = 4;

    /// <summary>Slots of the events, a power of two: event n is in slot n modulo this.</summary>
    public const int EventSlots = 32;

    /// <summary>First of the two slots of the configuration.</summary>
    public const int ConfigurationSlot = EventSlot + EventSlots;

    /// <summary>First of the two slots of the calibration.</summary>
    public const int CalibrationSlot = ConfigurationSlot + 2;

    /// <summary>Slots of a store.</summary>
    public const int SlotCount = CalibrationSlot + 2;

    /// <summary>Version of what was learned. 2: identity of the pack, lifetime counters.</summary>
    public const int LearnedVersion = 2;

    /// <summary>Version of the lock.</summary>
    public const int LockVersion = 1;

    /// <summary>Version of an event.</summary>
    public const int EventVersion = 1;

    /// <summary>Version of the configuration.</summary>
    public const int ConfigurationVersion = 1;

    /// <summary>Version of the calibration.</summary>
    public const int CalibrationVersion = 1;

    /// <summary>Mask of the number of the pack: it goes around after 65,536 sets of cells.</summary>
    public const int MostPacks = 0xFFFF;

    /// <summary>Bytes before the payload.</summary>
    public const int HeaderBytes = 14;

    /// <summary>Bytes after the payload.</summary>
    public const int CrcBytes = 4;

    /// <summary>Bytes of the payload of what was learned that belong to the pack: identity, charge over life, counters.</summary>
    public const int PackBytes = PackIdentity.Bytes + 16 + LifeCounters.Bytes;

    /// <summary>Most bytes of the payload for one cell.</summary>
    public const int MaximumCellBytes = 140;

    /// <summary>Most bytes of a record.</summary>
    public const int MaximumBytes = HeaderBytes + PackBytes + (BmsConfiguration.MaximumCells * MaximumCellBytes) + CrcBytes;

    /// <summary>Most bytes of the record of a setting: a calibration, and the one before.</summary>
    public const int SettingsBytes = HeaderBytes + (2 * CalibrationSet.Bytes) + CrcBytes;

    /// <summary>Bytes of the record of an event.</summary>
    public const int EventBytes = HeaderBytes + StoredEvent.Bytes + CrcBytes;
}
