namespace InvertedAnodeBms.Core.Persistence;

/// <summary>Events that have happened and are not stored yet, first come first stored. What does not fit in is lost, and counted.</summary>
public sealed class PendingEvents
{
    /// <summary>Events that fit in: a diagnosis seldom comes alone, but not in dozens.</summary>
    public const int Most = 8;

    private readonly byte[][] _payloads = new byte[Most][];
    private int _first;

    /// <summary>Events that wait.</summary>
    public int Count;

    /// <summary>Events that did not fit in since boot; saturates.</summary>
    public int Lost;

    /// <summary>Creates an empty queue.</summary>
    public PendingEvents()
    {
        for (int i = 0; i < Most; i++)
        {
            _payloads[i] = new byte[StoredEvent.Bytes];
        }
    }

    /// <summary>Puts an event at the end.</summary>
    /// <param name="stored">The event.</param>
    /// <param name="buffer">Scratch.</param>
    public void Add(StoredEvent stored, RecordBuffer buffer)
    {
        if (Count == Most)
        {
            Lost += Lost < int.MaxValue ? 1 : 0;
            return;
        }

        int last = _first + Count;
        byte[] payload = _payloads[last < Most ? last : last - Most];
        buffer.Rewind();
        stored.Write(buffer);

        for (int i = 0; i < payload.Length; i++)
        {
            payload[i] = buffer.Bytes[i];
        }

        Count++;
    }

    /// <summary>The event that waits longest.</summary>
    public byte[] First()
    {
        return _payloads[_first];
    }

    /// <summary>The event that waits longest is stored.</summary>
    public void Drop()
    {
        _first = _first + 1 < Most ? _first + 1 : 0;
        Count--;
    }
}
