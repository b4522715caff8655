using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>The state of everything, once a second.</summary>
public sealed class StatusMessage
{
    /// <summary>Most cells a message can carry.</summary>
    public const int MaximumCells = 4;

    /// <summary>Most temperature sensors a message can carry.</summary>
    public const int MaximumTemperatures = 4;

    /// <summary>Time since boot in milliseconds.</summary>
    public long UptimeMilliseconds;

    /// <summary>State of the pack.</summary>
    public BmsState State;

    /// <summary>Why the charge current is what it is.</summary>
    public CurrentReason Reason;

    /// <summary>Gates, permissions and requests.</summary>
    public StatusFlags Flags;

    /// <summary>Charge current commanded, in microamps.</summary>
    public int ChargeMicroamps;

    /// <summary>Pack current measured, in microamps, positive when charging.</summary>
    public int PackMicroamps;

    /// <summary>Quality of <see cref="PackMicroamps"/>.</summary>
    public SignalQuality PackQuality;

    /// <summary>Active diagnoses, bit n for diagnosis n.</summary>
    public long ActiveMask;

    /// <summary>Latched diagnoses, bit n for diagnosis n.</summary>
    public long LatchedMask;

    /// <summary>Those of the latched diagnoses that block charging only.</summary>
    public long ChargeLatchedMask;

    /// <summary>Charge put in since boot, in nanocoulombs.</summary>
    public long ChargedNanocoulombs;

    /// <summary>Charge taken out since boot, in nanocoulombs.</summary>
    public long DischargedNanocoulombs;

    /// <summary>Number that a command which changes something must carry; 0 while no press of the button stands for one.</summary>
    public uint ClearNonce;

    /// <summary>Cells that follow.</summary>
    public int CellCount;

    /// <summary>Voltage of each cell in microvolts.</summary>
    public readonly int[] CellMicrovolts = new int[MaximumCells];

    /// <summary>Quality of each cell voltage.</summary>
    public readonly SignalQuality[] CellQuality = new SignalQuality[MaximumCells];

    /// <summary>State of charge of each cell in ppm.</summary>
    public readonly int[] CellChargePpm = new int[MaximumCells];

    /// <summary>Largest error of each state of charge in ppm.</summary>
    public readonly int[] CellUncertaintyPpm = new int[MaximumCells];

    /// <summary>Temperature sensors that follow.</summary>
    public int TemperatureCount;

    /// <summary>Each temperature in 0.1 degC.</summary>
    public readonly int[] TemperatureDeciCelsius = new int[MaximumTemperatures];

    /// <summary>Quality of each temperature.</summary>
    public readonly SignalQuality[] TemperatureQuality = new SignalQuality[MaximumTemperatures];

    /// <summary>Appends the payload.</summary>
    public void Write(FrameWriter writer)
    {
        writer.WriteInt64(UptimeMilliseconds);
        writer.WriteByte((int)State);
        writer.WriteByte((int)Reason);
        writer.WriteInt16((int)Flags);
        writer.WriteInt32(ChargeMicroamps);
        writer.WriteInt32(PackMicroamps);
        writer.WriteByte((int)PackQuality);
        writer.WriteInt64(ActiveMask);
        writer.WriteInt64(LatchedMask);
        writer.WriteInt64(ChargeLatchedMask);
        writer.WriteInt64(ChargedNanocoulombs);
        writer.WriteInt64(DischargedNanocoulombs);
        writer.WriteInt32((int)ClearNonce);
        writer.WriteByte(CellCount);

        for (int i = 0; i < CellCount; i++)
        {
            writer.WriteInt32(CellMicrovolts[i]);
            writer.WriteByte((int)CellQuality[i]);
            writer.WriteInt32(CellChargePpm[i]);
            writer.WriteInt32(CellUncertaintyPpm[i]);
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
        UptimeMilliseconds = reader.ReadInt64();
        State = (BmsState)reader.ReadByte();
        Reason = (CurrentReason)reader.ReadByte();
        Flags = (StatusFlags)(reader.ReadInt16() & 0xFFFF);
        ChargeMicroamps = reader.ReadInt32();
        PackMicroamps = reader.ReadInt32();
        PackQuality = (SignalQuality)reader.ReadByte();
        ActiveMask = reader.ReadInt64();
        LatchedMask = reader.ReadInt64();
        ChargeLatchedMask = reader.ReadInt64();
        ChargedNanocoulombs = reader.ReadInt64();
        DischargedNanocoulombs = reader.ReadInt64();
        ClearNonce = (uint)reader.ReadInt32();
        return ReadCells(reader) && ReadTemperatures(reader) && !reader.Underrun && reader.Remaining() == 0;
    }

    private bool ReadCells(FrameReader reader)
    {
        CellCount = reader.ReadByte();

        if (CellCount > MaximumCells)
        {
            return false;
        }

        for (int i = 0; i < CellCount; i++)
        {
            CellMicrovolts[i] = reader.ReadInt32();
            CellQuality[i] = (SignalQuality)reader.ReadByte();
            CellChargePpm[i] = reader.ReadInt32();
            CellUncertaintyPpm[i] = reader.ReadInt32();
        }

        return true;
    }

    private bool ReadTemperatures(FrameReader reader)
    {
        TemperatureCount = reader.ReadByte();

        if (TemperatureCount > MaximumTemperatures)
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
