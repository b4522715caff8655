using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Who is speaking: sent after boot and once a minute, so that a host that connects late learns it too.</summary>
public sealed class HelloMessage
{
    /// <summary>Number of the board design.</summary>
    public int BoardId;

    /// <summary>Cell design the firmware was configured for.</summary>
    public CellDesignId CellDesign;

    /// <summary>Cells in series.</summary>
    public int CellCount;

    /// <summary>Temperature sensors.</summary>
    public int TemperatureCount;

    /// <summary>Nominal time between ticks in milliseconds.</summary>
    public int TickMilliseconds;

    /// <summary>Nominal capacity in nanocoulombs.</summary>
    public long CapacityNanocoulombs;

    /// <summary>Time since boot in milliseconds.</summary>
    public long UptimeMilliseconds;

    /// <summary>Boots of this board, the present one included; 1 in every boot of a board without storage.</summary>
    public int Boots;

    /// <summary>The program runs on a virtual chip: cells and measurements are simulated.</summary>
    public bool Simulated;

    /// <summary>Number that the owner gave to the device, 0 for none; of a simulation its seed.</summary>
    public long DeviceNumber;

    /// <summary>Appends the payload.</summary>
    public void Write(FrameWriter writer)
    {
        writer.WriteByte(BoardId);
        writer.WriteByte((int)CellDesign);
        writer.WriteByte(CellCount);
        writer.WriteByte(TemperatureCount);
        writer.WriteInt16(TickMilliseconds);
        writer.WriteInt64(CapacityNanocoulombs);
        writer.WriteInt64(UptimeMilliseconds);
        writer.WriteInt32(Boots);
        writer.WriteByte(Simulated ? 1 : 0);
        writer.WriteInt64(DeviceNumber);
    }

    /// <summary>Reads the payload.</summary>
    /// <returns>True when the payload has exactly the right length.</returns>
    public bool Read(FrameReader reader)
    {
        BoardId = reader.ReadByte();
        CellDesign = (CellDesignId)reader.ReadByte();
        CellCount = reader.ReadByte();
        TemperatureCount = reader.ReadByte();
        TickMilliseconds = reader.ReadInt16();
        CapacityNanocoulombs = reader.ReadInt64();
        UptimeMilliseconds = reader.ReadInt64();
        Boots = reader.ReadInt32();
        Simulated = reader.ReadByte() != 0;
        DeviceNumber = reader.ReadInt64();
        return !reader.Underrun && reader.Remaining() == 0;
    }
}
