using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>What was measured and decided in one tick.</summary>
/// <remarks>Boot and number name it: a host that keeps both neither loses nor doubles one unnoticed. No gate is measured on any board.</remarks>
public sealed class SampleMessage
{
    /// <summary>Number of the tick in this boot, from 0; wraps after 13 years.</summary>
    public uint Number;

    /// <summary>Low 16 bits of the number of this boot; 1 in every boot of a board without storage.</summary>
    public int Boot;

    /// <summary>Time since boot in milliseconds.</summary>
    public long UptimeMilliseconds;

    /// <summary>State of the pack.</summary>
    public BmsState State;

    /// <summary>Why the charge current is what it is.</summary>
    public CurrentReason Reason;

    /// <summary>Gates as commanded, permissions and requests.</summary>
    public StatusFlags Flags;

    /// <summary>Number that a command which changes something must carry; 0 while no press of the button stands for one.</summary>
    public uint Presence;

    /// <summary>Charge current allowed and commanded, in microamps.</summary>
    public int ChargeMicroamps;

    /// <summary>Pack current measured, in microamps, positive when charging.</summary>
    public int PackMicroamps;

    /// <summary>Quality of <see cref="PackMicroamps"/>.</summary>
    public SignalQuality PackQuality;

    /// <summary>Cells that follow.</summary>
    public int CellCount;

    /// <summary>Voltage of each cell, lowest first, in microvolts.</summary>
    public readonly int[] CellMicrovolts = new int[StatusMessage.MaximumCells];

    /// <summary>Quality of each cell voltage.</summary>
    public readonly SignalQuality[] CellQuality = new SignalQuality[StatusMessage.MaximumCells];

    /// <summary>Temperature sensors that follow.</summary>
    public int TemperatureCount;

    /// <summary>Each temperature in 0.1 degC.</summary>
    public readonly int[] TemperatureDeciCelsius = new int[StatusMessage.MaximumTemperatures];

    /// <summary>Quality of each temperature.</summary>
    public readonly SignalQuality[] TemperatureQuality = new SignalQuality[StatusMessage.MaximumTemperatures];

    /// <summary>Appends the payload.</summary>
    public void Write(FrameWriter writer)
    {
        writer.WriteInt32((int)Number);
        writer.WriteInt16(Boot);
        writer.WriteInt64(UptimeMilliseconds);
        writer.WriteByte((int)State);
        writer.WriteByte((int)Reason);
        writer.WriteInt16((int)Flags);
        writer.WriteInt32((int)Presence);
        writer.WriteInt32(ChargeMicroamps);
        writer.WriteInt32(PackMicroamps);
        writer.WriteByte((int)PackQuality);
        writer.WriteByte(CellCount);

        for (int i = 0; i < CellCount; i++)
        {
            writer.WriteInt32(CellMicrovolts[i]);
            writer.WriteByte((int)CellQuality[i]);
        }

        writer.WriteByte(TemperatureCount);

        for (int i = 0; i < TemperatureCount; i++)
        {
            writer.WriteInt16(TemperatureDeciCelsius[i]);
            writer.WriteByte((int)TemperatureQuality[i]);
        }
    }

    /// <summary>Reads the payload.</summary>
    /// <returns>True when the payload has exactly the right length.</returns>
    public bool Read(FrameReader reader)
    {
        Number = (uint)reader.ReadInt32();
        Boot = reader.ReadInt16() & 0xFFFF;
        UptimeMilliseconds = reader.ReadInt64();
        State = (BmsState)reader.ReadByte();
        Reason = (CurrentReason)reader.ReadByte();
        Flags = (StatusFlags)(reader.ReadInt16() & 0xFFFF);
        Presence = (uint)reader.ReadInt32();
        ChargeMicroamps = reader.ReadInt32();
        PackMicroamps = reader.ReadInt32();
        PackQuality = (SignalQuality)reader.ReadByte();
        return ReadCells(reader) && ReadTemperatures(reader) && !reader.Underrun && reader.Remaining() == 0;
    }

    private bool ReadCells(FrameReader reader)
    {
        CellCount = reader.ReadByte();

        if (CellCount > StatusMessage.MaximumCells)
        {
            return false;
        }

        for (int i = 0; i < CellCount; i++)
        {
            CellMicrovolts[i] = reader.ReadInt32();
            CellQuality[i] = (SignalQuality)reader.ReadByte();
        }

        return true;
    }

    private bool ReadTemperatures(FrameReader reader)
    {
        TemperatureCount = reader.ReadByte();

        if (TemperatureCount > StatusMessage.MaximumTemperatures)
        {
            return false;
        }

        for (int i = 0; i < TemperatureCount; i++)
        {
            TemperatureDeciCelsius[i] = reader.ReadInt16();
            TemperatureQuality[i] = (SignalQuality)reader.ReadByte();
        }

        return true;
    }
}
