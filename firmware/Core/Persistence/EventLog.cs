using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// A ring of slots, an event in each: event n is in slot n modulo <see cref="RecordFormat.EventSlots"/>, under the sequence number n. The first is 1.
/// </summary>
/// <remarks>
/// An event is stored when it was written and read back. The newest <see cref="Kept"/> of them survive whatever the power does: the write under way
/// goes over an older one. The other slots are for those that are worn out: an event that fails three times gets the next number, and with it
/// the next slot.
/// </remarks>
public sealed class EventLog
{
    /// <summary>Stored events that nothing overwrites.</summary>
    public const int Kept = 24;

    private const int Tries = 3;

    private readonly IRecordStore _store;
    private readonly RecordBuffer _buffer;
    private readonly RecordEnvelope _envelope;
    private int _next = 1;
    private int _failures;
    private int _check;
    private int _erased;

    /// <summary>Number of the newest event that is stored; 0 while there is none.</summary>
    public int Newest;

    /// <summary>An event was written, and not yet read back.</summary>
    public bool Unverified;

    /// <summary>Binds a store, and looks for the newest event in it.</summary>
    /// <param name="store">Where the slots are.</param>
    /// <param name="buffer">Receives and holds the records.</param>
    public EventLog(IRecordStore store, RecordBuffer buffer)
    {
        _store = store;
        _buffer = buffer;
        _envelope = new RecordEnvelope(buffer, RecordFormat.EventMagic, RecordFormat.EventVersion);
        bool any = false;

        for (int i = 0; i < RecordFormat.EventSlots; i++)
        {
            // An event of a later firmware has its number too.
            RecordState state = Open(i);
            bool whole = (state == RecordState.Whole || state == RecordState.Newer) && SlotOf(_envelope.Sequence) == i;
            FollowErasure(whole);

            if (whole && (!any || _envelope.Sequence - Newest > 0))
            {
                any = true;
                Newest = _envelope.Sequence;
            }
        }

        _next = Newest + 1;
    }

    /// <summary>Oldest event that is certain to survive; above <see cref="Newest"/> while there is none.</summary>
    public int Oldest()
    {
        int kept = Newest < Kept ? 1 : Newest - Kept + 1;
        return IsShown(kept) ? kept : _erased;
    }

    /// <summary>Writes an event over the oldest.</summary>
    /// <param name="payload">What <see cref="StoredEvent.Write"/> has written.</param>
    /// <returns>The driver took it; it is stored when <see cref="Verify"/> says so.</returns>
    public bool Write(byte[] payload)
    {
        _envelope.Begin(0, BmsConfiguration.MaximumCells, 0, _next);
        _buffer.Write(payload);

        if (!_envelope.Seal() || !_store.Write(RecordFormat.EventSlot + SlotOf(_next), _buffer.Bytes, _buffer.Position))
        {
            Fail();
            return false;
        }

        _check = _envelope.Check;
        Unverified = true;
        return true;
    }

    /// <summary>Reads the last event back.</summary>
    /// <returns>It is stored.</returns>
    public bool Verify()
    {
        Unverified = false;

        if (Open(SlotOf(_next)) != RecordState.Whole || _envelope.Check != _check || _envelope.Sequence != _next)
        {
            Fail();
            return false;
        }

        FollowErasure(true);
        Newest = _next;
        _next++;
        _failures = 0;
        return true;
    }

    /// <summary>Reads an event.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="into">Receives it.</param>
    /// <returns>It is there, was not erased, and is of this firmware or an earlier one.</returns>
    public bool Read(int number, StoredEvent into)
    {
        return Find(number) && into.Read(_buffer);
    }

    /// <summary>Looks an event up; <see cref="Copy"/> comes next.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>It is there, was not erased, and is of this firmware or an earlier one.</returns>
    public bool Find(int number)
    {
        return IsShown(number) && Open(SlotOf(number)) == RecordState.Whole && _envelope.Sequence == number;
    }

    /// <summary>Appends the event that was found to a frame, as it is stored.</summary>
    public void Copy(FrameWriter writer)
    {
        for (int i = 0; i < StoredEvent.Bytes; i++)
        {
            writer.WriteByte(_buffer.ReadByte());
        }
    }

    private static int SlotOf(int number)
    {
        return number & (RecordFormat.EventSlots - 1);
    }

    // The event that was opened tells of an erasure: those before it are no longer shown. One of a later firmware may mean anything.
    private void FollowErasure(bool whole)
    {
        if (whole && _buffer.ReadByte() == (int)EventKind.CommandDone && _buffer.ReadByte() == (int)CommandId.EraseLog)
        {
            _erased = IsShown(_envelope.Sequence) ? _envelope.Sequence : _erased;
        }
    }

    private bool IsShown(int number)
    {
        return _erased == 0 || number - _erased >= 0;
    }

    private RecordState Open(int slot)
    {
        return _envelope.Open(_store.Read(RecordFormat.EventSlot + slot, _buffer.Bytes));
    }

    private void Fail()
    {
        _failures++;

        if (_failures == Tries)
        {
            _failures = 0;
            _next = _next - Newest < RecordFormat.EventSlots - Kept ? _next + 1 : Newest + 1;
        }
    }
}
