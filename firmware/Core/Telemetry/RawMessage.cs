using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Answer to <see cref="CommandId.ReadRaw"/>: what the front end delivered in one tick, before any calibration.</summary>
public sealed class RawMessage
{
    /// <summary>Number of the tick: <see cref="SampleMessage.Number"/>. Two answers with one number are one reading.</summary>
    public uint Number;

    /// <summary>Pack current in microamps, positive when charging.</summary>
    public int PackMicroamps;

    /// <summary>What the driver says about <see cref="PackMicroamps"/>.</summary>
    public ReadStatus PackStatus;

    /// <summary>Cells that follow.</summary>
    public int CellCount;

    /// <summary>Voltage of each cell, lowest first, in microvolts.</summary>
    public readonly int[] CellMicrovolts = new int[StatusMessage.MaximumCells];

    /// <summary>What the driver says about each cell voltage.</summary>
    public readonly ReadStatus[] CellStatus = new ReadStatus[StatusMessage.MaximumCells];

    /// <summary>Appends the payload.</summary>
    public void Write(FrameWriter writer)
    {
        writer.WriteInt32((int)Number);
        writer.WriteInt32(PackMicroamps);
        writer.WriteByte((int)PackStatus);
        writer.WriteByte(CellCount);

        for (int i = 0; i < CellCount; i++)
        {
            writer.WriteInt32(CellMicrovolts[i]);
            writer.WriteByte((int)CellStatus[i]);
        }
    }

    /// <summary>Reads the payload.</summary>
    /// <returns>True when the payload has exactly the right length.</returns>
    public bool Read(FrameReader reader)
    {
        Number = (uint)reader.ReadInt32();
        PackMicroamps = reader.ReadInt32();
        PackStatus = (ReadStatus)reader.ReadByte();
        CellCount = reader.ReadByte();

        if (CellCount > StatusMessage.MaximumCells)
        {
            return false;
        }

        for (int i = 0; i < CellCount; i++)
        {
            CellMicrovolts[i] = reader.ReadInt32();
            CellStatus[i] = (ReadStatus)reader.ReadByte();
        }

        return !reader.Underrun && reader.Remaining() == 0;
    }
}
