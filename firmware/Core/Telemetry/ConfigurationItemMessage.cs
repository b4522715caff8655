using InvertedAnodeBms.Core.Settings;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Answer to <see cref="CommandId.ReadConfigurationItem"/>: one item with its bounds, in the unit of the item.</summary>
public sealed class ConfigurationItemMessage
{
    /// <summary>The item.</summary>
    public ConfigurationItem Item;

    /// <summary>Value in the next boot.</summary>
    public int Stored;

    /// <summary>Value in this boot.</summary>
    public int Running;

    /// <summary>The board's own value.</summary>
    public int Default;

    /// <summary>Lowest value that is accepted.</summary>
    public int Lowest;

    /// <summary>Highest value that is accepted.</summary>
    public int Highest;

    /// <summary>Appends the payload.</summary>
    public void Write(FrameWriter writer)
    {
        writer.WriteByte((int)Item);
        writer.WriteInt32(Stored);
        writer.WriteInt32(Running);
        writer.WriteInt32(Default);
        writer.WriteInt32(Lowest);
        writer.WriteInt32(Highest);
    }

    /// <summary>Reads the payload.</summary>
    /// <returns>True when the payload has exactly the right length.</returns>
    public bool Read(FrameReader reader)
    {
        Item = (ConfigurationItem)reader.ReadByte();
        Stored = reader.ReadInt32();
        Running = reader.ReadInt32();
        Default = reader.ReadInt32();
        Lowest = reader.ReadInt32();
        Highest = reader.ReadInt32();
        return !reader.Underrun && reader.Remaining() == 0;
    }
}
