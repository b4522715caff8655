namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// Two slots that are written in turn, so that a write which the power leaves half done costs one record and not both. The newest whole record
/// counts, and no other: if it is of a later firmware or of another pack, the older one is history.
/// </summary>
public sealed class RecordSlots
{
    // After so many failures on one slot the other is tried: it may be the last good one, and a slot that is worn out takes nothing any more.
    private const int Tries = 3;

    private readonly IRecordStore _store;
    private readonly RecordBuffer _buffer;
    private readonly RecordEnvelope _envelope;
    private readonly int _firstSlot;
    private readonly int _designId;
    private readonly int _cellCount;
    private readonly int _deposition;
    private int _newestSlot = 1;
    private int _failures;
    private int _check;

    /// <summary>What <see cref="Load"/> found.</summary>
    public RecordFinding Finding;

    /// <summary>Version of the record that <see cref="Load"/> found.</summary>
    public int Version;

    /// <summary>Sequence number of the newest record: how many of this kind were written since the slots were first used. It may wrap.</summary>
    public int Sequence;

    /// <summary>The last record was written, and not yet read back.</summary>
    public bool Unverified;

    /// <summary>Binds a store for what was learned.</summary>
    /// <param name="store">Where the slots are.</param>
    /// <param name="buffer">Receives and holds the records.</param>
    /// <param name="designId">Number of the cell design: records of another are not read.</param>
    /// <param name="cellCount">Cells: records of another number are not read.</param>
    /// <param name="deposition">Records hold deposition models.</param>
    public RecordSlots(IRecordStore store, RecordBuffer buffer, int designId, int cellCount, bool deposition)
    {
        _store = store;
        _buffer = buffer;
        _envelope = new RecordEnvelope(buffer, RecordFormat.Magic, RecordFormat.LearnedVersion);
        _firstSlot = RecordFormat.LearnedSlot;
        _designId = designId & 0xFF;
        _cellCount = cellCount;
        _deposition = deposition ? 1 : 0;
    }

    /// <summary>Binds a store for the lock.</summary>
    /// <param name="store">Where the slots are.</param>
    /// <param name="buffer">Receives and holds the records.</param>
    public RecordSlots(IRecordStore store, RecordBuffer buffer)
        : this(store, buffer, RecordFormat.LockMagic, RecordFormat.LockVersion, RecordFormat.LockSlot)
    {
    }

    /// <summary>Binds a store for what is the board's, whatever cells are on it.</summary>
    /// <param name="store">Where the slots are.</param>
    /// <param name="buffer">Receives and holds the records.</param>
    /// <param name="magic">What the records are.</param>
    /// <param name="version">Latest version that can be read, and that is written.</param>
    /// <param name="firstSlot">First of the two slots.</param>
    public RecordSlots(IRecordStore store, RecordBuffer buffer, int magic, int version, int firstSlot)
    {
        _store = store;
        _buffer = buffer;
        _envelope = new RecordEnvelope(buffer, magic, version);
        _firstSlot = firstSlot;
        _cellCount = BmsConfiguration.MaximumCells;
    }

    /// <summary>
    /// Looks for the newest whole record and, if it is one of this firmware and pack, reads it; the buffer then stands at its payload.
    /// </summary>
    /// <returns>It was read.</returns>
    public bool Load()
    {
        int occupied = 0;
        bool any = false;

        for (int slot = 0; slot < 2; slot++)
        {
            RecordState state = Open(slot);
            occupied += state == RecordState.Empty ? 0 : 1;

            // The difference, not the numbers: they may wrap.
            bool whole = state == RecordState.Whole || state == RecordState.Newer;

            if (whole && (!any || _envelope.Sequence - Sequence > 0))
            {
                any = true;
                Sequence = _envelope.Sequence;
                _newestSlot = slot;
            }
        }

        Finding = any ? Judge(Open(_newestSlot)) : occupied == 2 ? RecordFinding.Lost : RecordFinding.Nothing;
        return Finding == RecordFinding.Read;
    }

    /// <summary>Starts a record: the payload is written next.</summary>
    public void Begin()
    {
        _envelope.Begin(_designId, _cellCount, _deposition, Sequence + 1);
    }

    /// <summary>Closes the record and writes it over the older one.</summary>
    /// <returns>The driver took it; what is there is read back by <see cref="Verify"/>.</returns>
    public bool Commit()
    {
        int slot = 1 - _newestSlot;

        if (!_envelope.Seal() || !_store.Write(_firstSlot + slot, _buffer.Bytes, _buffer.Position))
        {
            Fail();
            return false;
        }

        _newestSlot = slot;
        _check = _envelope.Check;
        Sequence++;
        Unverified = true;
        return true;
    }

    /// <summary>Reads the last record back.</summary>
    /// <returns>It is there as it was written. If not, the older one is still the newest, and the next record goes to the same slot.</returns>
    public bool Verify()
    {
        Unverified = false;

        if (Open(_newestSlot) == RecordState.Whole && _envelope.Check == _check && _envelope.Sequence == Sequence)
        {
            _failures = 0;
            return true;
        }

        _newestSlot = 1 - _newestSlot;
        Fail();
        return false;
    }

    private void Fail()
    {
        _failures++;

        if (_failures == Tries)
        {
            _failures = 0;
            _newestSlot = 1 - _newestSlot;
        }
    }

    private RecordState Open(int slot)
    {
        return _envelope.Open(_store.Read(_firstSlot + slot, _buffer.Bytes));
    }

    private RecordFinding Judge(RecordState state)
    {
        if (state == RecordState.Newer)
        {
            return RecordFinding.Newer;
        }

        if (state != RecordState.Whole)
        {
            return RecordFinding.Lost;
        }

        Version = _envelope.Version;
        bool same = _envelope.DesignId == _designId && _envelope.CellCount == _cellCount && _envelope.Deposition == _deposition;
        return same ? RecordFinding.Read : RecordFinding.OtherPack;
    }
}
