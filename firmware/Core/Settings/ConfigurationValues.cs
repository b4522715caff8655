using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Settings;

/// <summary>A value for every <see cref="ConfigurationItem"/>: how many (1 byte), then each (4), in records and on the wire.</summary>
public sealed class ConfigurationValues
{
    /// <summary>Number of items.</summary>
    public const int Count = (int)ConfigurationItem.ColdestChargeDeciCelsius + 1;

    /// <summary>Bytes in a record and on the wire.</summary>
    public const int Bytes = 1 + (4 * Count);

    /// <summary>The values, at the number of their item, each in the unit of its item.</summary>
    public readonly int[] Values = new int[Count];

    /// <summary>Takes the values of another.</summary>
    public void Copy(ConfigurationValues other)
    {
        for (int i = 0; i < Count; i++)
        {
            Values[i] = other.Values[i];
        }
    }

    /// <summary>Appends them to a record or to arguments.</summary>
    public void Write(RecordBuffer buffer)
    {
        buffer.WriteByte(Count);

        for (int i = 0; i < Count; i++)
        {
            buffer.WriteInt32(Values[i]);
        }
    }

    /// <summary>Reads them from a record or from arguments.</summary>
    /// <returns>There are as many as there are items, and all were there.</returns>
    public bool Read(RecordBuffer buffer)
    {
        bool right = buffer.ReadByte() == Count;

        for (int i = 0; i < Count; i++)
        {
            Values[i] = buffer.ReadInt32();
        }

        return right && !buffer.Overrun;
    }

    /// <summary>Appends them to a frame.</summary>
    public void Write(FrameWriter writer)
    {
        writer.WriteByte(Count);

        for (int i = 0; i < Count; i++)
        {
            writer.WriteInt32(Values[i]);
        }
    }

    /// <summary>Reads them from a frame.</summary>
    /// <returns>There are as many as there are items.</returns>
    public bool Read(FrameReader reader)
    {
        bool right = reader.ReadByte() == Count;

        for (int i = 0; i < Count; i++)
        {
            Values[i] = reader.ReadInt32();
        }

        return right;
    }
}
