namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// What must not be forgotten, in this order: latched and charge-latched diagnoses (8 bytes each), boots, boots in a row that ended while charging
/// (4 each), flags (1: charging, 2: after an alarm, 4: this boot lives; boots in a row that did not, from bit 8 on; 4), alarms of each cell that no
/// person has looked at (4 for each of
/// <see cref="BmsConfiguration.MaximumCells"/>).
/// </summary>
public sealed class LockRecord
{
    /// <summary>Bytes of the payload.</summary>
    public const int Bytes = 28 + (4 * BmsConfiguration.MaximumCells);

    private const int ChargingFlag = 1;
    private const int AfterAlarmFlag = 2;
    private const int LivesFlag = 4;
    private const int ShortBootsShift = 8;
    private const int MostShortBoots = 255;
    private const int MostAlarms = 1_000_000;

    /// <summary>Diagnoses that latched, bit n for diagnosis n.</summary>
    public long LatchedMask;

    /// <summary>Those of them that block charging only.</summary>
    public long ChargeLatchedMask;

    /// <summary>Boots of this board, the present one included; saturates.</summary>
    public int Boots;

    /// <summary>Boots in a row that ended while charging, before the present one.</summary>
    public int UncleanBoots;

    /// <summary>The pack is being charged.</summary>
    public bool Charging;

    /// <summary>Charging is gentle, or stopped, because of an alarm.</summary>
    public bool AfterAlarm;

    /// <summary>This boot has lasted for a minute, or ends on purpose.</summary>
    public bool Lives;

    /// <summary>Boots in a row that did not last for a minute, before the present one; saturates at 255.</summary>
    public int ShortBoots;

    /// <summary>Alarms of each cell that no person has looked at.</summary>
    public readonly int[] Alarms = new int[BmsConfiguration.MaximumCells];

    /// <summary>Appends it to a record.</summary>
    public void Write(RecordBuffer buffer)
    {
        buffer.WriteInt64(LatchedMask);
        buffer.WriteInt64(ChargeLatchedMask);
        buffer.WriteInt32(Boots);
        buffer.WriteInt32(UncleanBoots);
        int flags = (Charging ? ChargingFlag : 0) | (AfterAlarm ? AfterAlarmFlag : 0) | (Lives ? LivesFlag : 0);
        buffer.WriteInt32(flags | (ShortBoots << ShortBootsShift));

        for (int i = 0; i < Alarms.Length; i++)
        {
            buffer.WriteInt32(Alarms[i]);
        }
    }

    /// <summary>Reads it from a record. Counts that cannot be are 0; a mask is taken as it is: a bit of a later firmware locks too.</summary>
    public void Read(RecordBuffer buffer)
    {
        LatchedMask = buffer.ReadInt64();
        ChargeLatchedMask = buffer.ReadInt64() & LatchedMask;
        Boots = Count(buffer.ReadInt32(), int.MaxValue);
        UncleanBoots = Count(buffer.ReadInt32(), int.MaxValue);
        int flags = buffer.ReadInt32();
        Charging = (flags & ChargingFlag) != 0;
        AfterAlarm = (flags & AfterAlarmFlag) != 0;
        Lives = (flags & LivesFlag) != 0;
        ShortBoots = (flags >> ShortBootsShift) & MostShortBoots;

        for (int i = 0; i < Alarms.Length; i++)
        {
            Alarms[i] = Count(buffer.ReadInt32(), MostAlarms);
        }
    }

    /// <summary>A boot begins: the last one counts as short unless it lived.</summary>
    public void CountBoot()
    {
        int more = ShortBoots < MostShortBoots ? ShortBoots + 1 : ShortBoots;
        ShortBoots = Lives ? 0 : more;
        Lives = false;
    }

    private static int Count(int value, int most)
    {
        return value >= 0 && value <= most ? value : 0;
    }
}
