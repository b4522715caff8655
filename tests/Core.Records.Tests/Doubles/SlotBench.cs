using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>Records of one number each, for cell design 3 and two cells unless told otherwise, and reboots between them.</summary>
public sealed class SlotBench
{
    public const int RecordBytes = RecordFormat.HeaderBytes + 8 + RecordFormat.CrcBytes;

    private RecordBuffer _buffer = new RecordBuffer();
    private RecordSlots _slots;

    public readonly FakeStore Store = new FakeStore();

    public SlotBench()
    {
        _slots = Open(3, 2, false);
    }

    public bool Save(long number)
    {
        _slots.Begin();
        _buffer.WriteInt64(number);
        return _slots.Commit();
    }

    /// <summary>The last record is there as it was written.</summary>
    public bool Verify()
    {
        return _slots.Verify();
    }

    /// <summary>The number in the newest record after a reboot, or -1.</summary>
    public long Reboot()
    {
        return Reboot(3, 2, false);
    }

    public long Reboot(int design, int cells, bool deposition)
    {
        _slots = Open(design, cells, deposition);
        return _slots.Load() ? _buffer.ReadInt64() : -1;
    }

    private RecordSlots Open(int design, int cells, bool deposition)
    {
        _buffer = new RecordBuffer();
        return new RecordSlots(Store, _buffer, design, cells, deposition);
    }
}
