using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>A log of events whose value is their number, and reboots.</summary>
public sealed class LogBench
{
    private readonly RecordBuffer _buffer = new RecordBuffer();
    private readonly StoredEvent _event = new StoredEvent();

    public readonly FakeStore Store = new FakeStore();
    public EventLog Log;

    public LogBench()
    {
        Log = new EventLog(Store, new RecordBuffer());
    }

    public void Reboot()
    {
        Log = new EventLog(Store, new RecordBuffer());
    }

    /// <summary>Writes an event and reads it back.</summary>
    /// <returns>It is stored.</returns>
    public bool Save(int value)
    {
        return Write(value) && Log.Verify();
    }

    public bool Write(int value)
    {
        _event.Value = value;
        _buffer.Rewind();
        _event.Write(_buffer);
        byte[] payload = new byte[StoredEvent.Bytes];

        for (int i = 0; i < payload.Length; i++)
        {
            payload[i] = _buffer.Bytes[i];
        }

        return Log.Write(payload);
    }

    public void SaveMany(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Assert.IsTrue(Save(Log.Newest + 1));
        }
    }

    /// <summary>The value of an event, or -1.</summary>
    public int Read(int number)
    {
        return Log.Read(number, _event) ? _event.Value : -1;
    }
}
