namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>One change, sent in the tick in which it happened, with the moment's extremes beside it.</summary>
public sealed class EventMessage
{
    /// <summary>Time since boot in milliseconds.</summary>
    public long UptimeMilliseconds;

    /// <summary>What happened.</summary>
    public EventKind Kind;

    /// <summary>To what: see <see cref="EventKind"/>.</summary>
    public int Subject;

    /// <summary>New value: see <see cref="EventKind"/>.</summary>
    public int Value;

    /// <summary>Highest cell at that moment, in microvolts.</summary>
    public int HighestCellMicrovolts;

    /// <summary>Lowest cell at that moment, in microvolts.</summary>
    public int LowestCellMicrovolts;

    /// <summary>Pack current at that moment, in microamps.</summary>
    public int PackMicroamps;

    /// <summary>Hottest sensor at that moment, in 0.1 degC.</summary>
    public int HottestDeciCelsius;

    /// <summary>Coldest sensor at that moment, in 0.1 degC.</summary>
    public int ColdestDeciCelsius;

    /// <summary>Appends the payload.</summary>
    public void Write(FrameWriter writer)
    {
        writer.WriteInt64(UptimeMilliseconds);
        writer.WriteByte((int)Kind);
        writer.WriteByte(Subject);
        writer.WriteInt32(Value);
        writer.WriteInt32(HighestCellMicrovolts);
        writer.WriteInt32(LowestCellMicrovolts);
        writer.WriteInt32(PackMicroamps);
        writer.WriteInt32(HottestDeciCelsius);
        writer.WriteInt32(ColdestDeciCelsius);
    }

    /// <summary>Reads the payload.</summary>
    /// <returns>True when the payload has exactly the right length.</returns>
    public bool Read(FrameReader reader)
    {
        UptimeMilliseconds = reader.ReadInt64();
        Kind = (EventKind)reader.ReadByte();
        Subject = reader.ReadByte();
        Value = reader.ReadInt32();
        HighestCellMicrovolts = reader.ReadInt32();
        LowestCellMicrovolts = reader.ReadInt32();
        PackMicroamps = reader.ReadInt32();
        HottestDeciCelsius = reader.ReadInt32();
        ColdestDeciCelsius = reader.ReadInt32();
        return !reader.Underrun && reader.Remaining() == 0;
    }
}
