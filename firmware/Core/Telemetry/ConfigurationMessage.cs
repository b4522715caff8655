using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Settings;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Answer to <see cref="CommandId.ReadConfiguration"/>: the configuration of the next boot.</summary>
public sealed class ConfigurationMessage
{
    /// <summary>What the slots of the configuration held at boot.</summary>
    public RecordFinding Finding;

    /// <summary>Every item.</summary>
    public readonly ConfigurationValues Values = new ConfigurationValues();

    /// <summary>Appends the payload.</summary>
    public void Write(FrameWriter writer)
    {
        writer.WriteByte((int)Finding);
        Values.Write(writer);
    }

    /// <summary>Reads the payload.</summary>
    /// <returns>True when the payload has exactly the right length and number of items.</returns>
    public bool Read(FrameReader reader)
    {
        Finding = (RecordFinding)reader.ReadByte();
        return Values.Read(reader) && !reader.Underrun && reader.Remaining() == 0;
    }
}
