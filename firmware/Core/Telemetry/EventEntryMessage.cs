using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Answer to <see cref="CommandId.ReadEvent"/>: an event as it is stored.</summary>
public sealed class EventEntryMessage
{
    /// <summary>Number of the event, from 1.</summary>
    public int Number;

    /// <summary>The event.</summary>
    public readonly StoredEvent Event = new StoredEvent();

    private readonly RecordBuffer _buffer = new RecordBuffer(StoredEvent.Bytes);

    /// <summary>Appends the payload.</summary>
    public void Write(FrameWriter writer)
    {
        writer.WriteInt32(Number);
        _buffer.Rewind();
        Event.Write(_buffer);

        for (int i = 0; i < StoredEvent.Bytes; i++)
        {
            writer.WriteByte(_buffer.Bytes[i]);
        }
    }

    /// <summary>Reads the payload.</summary>
    /// <returns>True when the payload has exactly the right length, and no more cells or sensors than there can be.</returns>
    public bool Read(FrameReader reader)
    {
        Number = reader.ReadInt32();
        _buffer.Rewind();

        for (int i = 0; i < StoredEvent.Bytes; i++)
        {
            _buffer.WriteByte(reader.ReadByte());
        }

        _buffer.Rewind();
        return Event.Read(_buffer) && !reader.Underrun && reader.Remaining() == 0;
    }
}
