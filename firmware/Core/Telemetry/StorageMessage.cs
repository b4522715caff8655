using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>What is stored and what the pack has been through: after boot, once a minute, and when an event was stored.</summary>
/// <remarks>
/// An event is reported as stored when its number is not above <see cref="NewestEvent"/> and not below <see cref="OldestEvent"/>: from then on it is
/// there after any power cut, until younger ones have pushed it out.
/// </remarks>
public sealed class StorageMessage
{
    private const int FittedFlag = 1;
    private const int LostFlag = 2;
    private const int FailingFlag = 4;
    private const int RebootedFlag = 8;

    /// <summary>Time since boot in milliseconds.</summary>
    public long UptimeMilliseconds;

    /// <summary>The board has a storage.</summary>
    public bool Fitted;

    /// <summary>A latch may have been forgotten.</summary>
    public bool RecordsLost;

    /// <summary>Writes fail.</summary>
    public bool WriteFailing;

    /// <summary>The boot before this one ended while charging.</summary>
    public bool RebootedWhileCharging;

    /// <summary>What the slots of the lock held at boot.</summary>
    public RecordFinding LockFinding;

    /// <summary>What the slots of what was learned held at boot.</summary>
    public RecordFinding LearnedFinding;

    /// <summary>What the slots of the configuration held at boot.</summary>
    public RecordFinding ConfigurationFinding;

    /// <summary>What the slots of the calibration held at boot.</summary>
    public RecordFinding CalibrationFinding;

    /// <summary>Boots, the present one included.</summary>
    public int Boots;

    /// <summary>Boots in a row that ended while charging, before the present one.</summary>
    public int UncleanBootsInARow;

    /// <summary>Number of the newest event that is stored; 0 while there is none.</summary>
    public int NewestEvent;

    /// <summary>Number of the oldest event that is certain to survive; 1 while there is none.</summary>
    public int OldestEvent;

    /// <summary>Events of this boot that could not be stored.</summary>
    public int LostEvents;

    /// <summary>Records written over the life of the storage.</summary>
    public int RecordsWritten;

    /// <summary>Equivalent full cycles over life, in thousandths: charge in and out over twice the capacity.</summary>
    public int MilliCycles;

    /// <summary>Seconds in pre-charge or charge, over life.</summary>
    public int ChargingSeconds;

    /// <summary>Seconds with the load on, over life.</summary>
    public int DischargingSeconds;

    /// <summary>Seconds awake away from the charger, over life.</summary>
    public int WornSeconds;

    /// <summary>Seconds in which a diagnosis of too much heat was active, over life.</summary>
    public int HotSeconds;

    /// <summary>Boots that ended while charging, over life.</summary>
    public int UncleanBoots;

    /// <summary>Diagnoses raised over life, indexed by <see cref="Protection.Severity"/>.</summary>
    public readonly int[] Raised = new int[3];

    /// <summary>Lowest good cell voltage over life, in microvolts; 0 before there was one.</summary>
    public int LowestCellMicrovolts;

    /// <summary>Highest good cell voltage over life, in microvolts; 0 before there was one.</summary>
    public int HighestCellMicrovolts;

    /// <summary>Appends the payload.</summary>
    public void Write(FrameWriter writer)
    {
        int flags = (Fitted ? FittedFlag : 0) | (RecordsLost ? LostFlag : 0) | (WriteFailing ? FailingFlag : 0);
        writer.WriteInt64(UptimeMilliseconds);
        writer.WriteByte(flags | (RebootedWhileCharging ? RebootedFlag : 0));
        writer.WriteByte((int)LockFinding);
        writer.WriteByte((int)LearnedFinding);
        writer.WriteByte((int)ConfigurationFinding);
        writer.WriteByte((int)CalibrationFinding);
        writer.WriteInt32(Boots);
        writer.WriteInt32(UncleanBootsInARow);
        writer.WriteInt32(NewestEvent);
        writer.WriteInt32(OldestEvent);
        writer.WriteInt32(LostEvents);
        writer.WriteInt32(RecordsWritten);
        writer.WriteInt32(MilliCycles);
        writer.WriteInt32(ChargingSeconds);
        writer.WriteInt32(DischargingSeconds);
        writer.WriteInt32(WornSeconds);
        writer.WriteInt32(HotSeconds);
        writer.WriteInt32(UncleanBoots);
        writer.WriteInt32(Raised[0]);
        writer.WriteInt32(Raised[1]);
        writer.WriteInt32(Raised[2]);
        writer.WriteInt32(LowestCellMicrovolts);
        writer.WriteInt32(HighestCellMicrovolts);
    }

    /// <summary>Reads the payload.</summary>
    /// <returns>True when the payload has exactly the right length.</returns>
    public bool Read(FrameReader reader)
    {
        UptimeMilliseconds = reader.ReadInt64();
        int flags = reader.ReadByte();
        Fitted = (flags & FittedFlag) != 0;
        RecordsLost = (flags & LostFlag) != 0;
        WriteFailing = (flags & FailingFlag) != 0;
        RebootedWhileCharging = (flags & RebootedFlag) != 0;
        LockFinding = (RecordFinding)reader.ReadByte();
        LearnedFinding = (RecordFinding)reader.ReadByte();
        ConfigurationFinding = (RecordFinding)reader.ReadByte();
        CalibrationFinding = (RecordFinding)reader.ReadByte();
        Boots = reader.ReadInt32();
        UncleanBootsInARow = reader.ReadInt32();
        NewestEvent = reader.ReadInt32();
        OldestEvent = reader.ReadInt32();
        LostEvents = reader.ReadInt32();
        RecordsWritten = reader.ReadInt32();
        MilliCycles = reader.ReadInt32();
        ChargingSeconds = reader.ReadInt32();
        DischargingSeconds = reader.ReadInt32();
        WornSeconds = reader.ReadInt32();
        HotSeconds = reader.ReadInt32();
        UncleanBoots = reader.ReadInt32();
        Raised[0] = reader.ReadInt32();
        Raised[1] = reader.ReadInt32();
        Raised[2] = reader.ReadInt32();
        LowestCellMicrovolts = reader.ReadInt32();
        HighestCellMicrovolts = reader.ReadInt32();
        return !reader.Underrun && reader.Remaining() == 0;
    }
}
