using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// An event as it is stored, with the moment around it. In this order: kind and subject (1 byte each), value, boot (4 each), time since boot in
/// milliseconds (8), state, reason, flags, quality of the pack current (1 each), pack current and commanded current in microamps (4 each), active,
/// latched and charge-latched diagnoses (8 each), cells, sensors (1 each); four times a cell: microvolts (4), quality (1), charge and its error in
/// ppm (4 each); four times a sensor: 0.1 degC (2), quality (1).
/// </summary>
/// <remarks>Always of the same length: cells and sensors that are not there are zero.</remarks>
public sealed class StoredEvent
{
    /// <summary>Bytes of the payload.</summary>
    public const int Bytes = 56 + (StatusMessage.MaximumCells * 13) + (StatusMessage.MaximumTemperatures * 3);

    /// <summary>What happened.</summary>
    public EventKind Kind;

    /// <summary>To what: see <see cref="EventKind"/>.</summary>
    public int Subject;

    /// <summary>New value: see <see cref="EventKind"/>.</summary>
    public int Value;

    /// <summary>Boot in which it happened, from 1; 0 when the lock could not count.</summary>
    public int Boot;

    /// <summary>Time since boot in milliseconds.</summary>
    public long UptimeMilliseconds;

    /// <summary>State of the pack after the tick.</summary>
    public BmsState State;

    /// <summary>Why the charge current was what it was.</summary>
    public CurrentReason Reason;

    /// <summary>Gates, permissions and requests.</summary>
    public StatusFlags Flags;

    /// <summary>Quality of <see cref="PackMicroamps"/>.</summary>
    public SignalQuality PackQuality;

    /// <summary>Pack current, in microamps, positive when charging.</summary>
    public int PackMicroamps;

    /// <summary>Charge current commanded, in microamps.</summary>
    public int ChargeMicroamps;

    /// <summary>Active diagnoses, bit n for diagnosis n.</summary>
    public long ActiveMask;

    /// <summary>Latched diagnoses; with <see cref="EventKind.FaultsCleared"/> those that were cleared.</summary>
    public long LatchedMask;

    /// <summary>Those of the latched diagnoses that block charging only.</summary>
    public long ChargeLatchedMask;

    /// <summary>Cells that are there.</summary>
    public int CellCount;

    /// <summary>Sensors that are there.</summary>
    public int TemperatureCount;

    /// <summary>Voltage of each cell in microvolts.</summary>
    public readonly int[] CellMicrovolts = new int[StatusMessage.MaximumCells];

    /// <summary>Quality of each cell voltage, a <see cref="SignalQuality"/>.</summary>
    public readonly byte[] CellQuality = new byte[StatusMessage.MaximumCells];

    /// <summary>State of charge of each cell in ppm.</summary>
    public readonly int[] CellChargePpm = new int[StatusMessage.MaximumCells];

    /// <summary>Largest error of each state of charge in ppm.</summary>
    public readonly int[] CellUncertaintyPpm = new int[StatusMessage.MaximumCells];

    /// <summary>Each temperature in 0.1 degC, between -3,276.8 and 3,276.7 degC.</summary>
    public readonly int[] TemperatureDeciCelsius = new int[StatusMessage.MaximumTemperatures];

    /// <summary>Quality of each temperature, a <see cref="SignalQuality"/>.</summary>
    public readonly byte[] TemperatureQuality = new byte[StatusMessage.MaximumTemperatures];

    /// <summary>Appends it to a record.</summary>
    public void Write(RecordBuffer buffer)
    {
        buffer.WriteByte((int)Kind);
        buffer.WriteByte(Subject);
        buffer.WriteInt32(Value);
        buffer.WriteInt32(Boot);
        buffer.WriteInt64(UptimeMilliseconds);
        buffer.WriteByte((int)State);
        buffer.WriteByte((int)Reason);
        buffer.WriteByte((int)Flags);
        buffer.WriteByte((int)PackQuality);
        buffer.WriteInt32(PackMicroamps);
        buffer.WriteInt32(ChargeMicroamps);
        buffer.WriteInt64(ActiveMask);
        buffer.WriteInt64(LatchedMask);
        buffer.WriteInt64(ChargeLatchedMask);
        buffer.WriteByte(CellCount);
        buffer.WriteByte(TemperatureCount);

        for (int i = 0; i < StatusMessage.MaximumCells; i++)
        {
            buffer.WriteInt32(CellMicrovolts[i]);
            buffer.WriteByte(CellQuality[i]);
            buffer.WriteInt32(CellChargePpm[i]);
            buffer.WriteInt32(CellUncertaintyPpm[i]);
        }

        for (int i = 0; i < StatusMessage.MaximumTemperatures; i++)
        {
            buffer.WriteInt16(TemperatureDeciCelsius[i]);
            buffer.WriteByte(TemperatureQuality[i]);
        }
    }

    /// <summary>Reads it from a record.</summary>
    /// <returns>The record is as long as an event, and no more cells or sensors are there than there can be.</returns>
    public bool Read(RecordBuffer buffer)
    {
        Kind = (EventKind)buffer.ReadByte();
        Subject = buffer.ReadByte();
        Value = buffer.ReadInt32();
        Boot = buffer.ReadInt32();
        UptimeMilliseconds = buffer.ReadInt64();
        State = (BmsState)buffer.ReadByte();
        Reason = (CurrentReason)buffer.ReadByte();
        Flags = (StatusFlags)buffer.ReadByte();
        PackQuality = (SignalQuality)buffer.ReadByte();
        PackMicroamps = buffer.ReadInt32();
        ChargeMicroamps = buffer.ReadInt32();
        ActiveMask = buffer.ReadInt64();
        LatchedMask = buffer.ReadInt64();
        ChargeLatchedMask = buffer.ReadInt64();
        CellCount = buffer.ReadByte();
        TemperatureCount = buffer.ReadByte();

        for (int i = 0; i < StatusMessage.MaximumCells; i++)
        {
            CellMicrovolts[i] = buffer.ReadInt32();
            CellQuality[i] = (byte)buffer.ReadByte();
            CellChargePpm[i] = buffer.ReadInt32();
            CellUncertaintyPpm[i] = buffer.ReadInt32();
        }

        for (int i = 0; i < StatusMessage.MaximumTemperatures; i++)
        {
            TemperatureDeciCelsius[i] = (short)buffer.ReadUInt16();
            TemperatureQuality[i] = (byte)buffer.ReadByte();
        }

        return !buffer.Overrun && CellCount <= StatusMessage.MaximumCells && TemperatureCount <= StatusMessage.MaximumTemperatures;
    }
}
