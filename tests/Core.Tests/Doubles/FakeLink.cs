using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>A serial line with a host at its end: decodes what is sent, counts it, and delivers what the test puts in.</summary>
public sealed class FakeLink : ITelemetryLink
{
    public readonly FrameReader Reader = new FrameReader();
    public readonly HelloMessage Hello = new HelloMessage();
    public readonly StatusMessage Status = new StatusMessage();
    public readonly LithiumMessage Lithium = new LithiumMessage();
    public readonly StorageMessage Storage = new StorageMessage();
    public readonly EventMessage Event = new EventMessage();
    public readonly byte[] Inbound = new byte[FrameFormat.MaximumWireBytes];
    public int InboundCount;
    public int Hellos;
    public int Statuses;
    public int Lithiums;
    public int Storages;
    public int Events;
    public int Unreadable;

    // What to count: events of this kind, and of this subject unless it is negative.
    public EventKind WatchedKind;
    public int WatchedSubject = -1;
    public int Watched;

    public void Watch(EventKind kind, int subject)
    {
        WatchedKind = kind;
        WatchedSubject = subject;
        Watched = 0;
    }

    public void Send(byte[] buffer, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (Reader.Push(buffer[i]))
            {
                Take();
            }
        }
    }

    public int Receive(byte[] buffer)
    {
        int count = InboundCount < buffer.Length ? InboundCount : buffer.Length;

        for (int i = 0; i < count; i++)
        {
            buffer[i] = Inbound[i];
        }

        for (int i = count; i < InboundCount; i++)
        {
            Inbound[i - count] = Inbound[i];
        }

        InboundCount -= count;
        return count;
    }

    /// <summary>The host sends the clear command.</summary>
    public void SendClear(uint nonce)
    {
        FrameWriter writer = new FrameWriter();
        ClearFaultCommand command = new ClearFaultCommand();
        command.Nonce = nonce;
        writer.Begin(FrameType.ClearFault);
        command.Write(writer);
        int count = writer.Finish();

        for (int i = 0; i < count; i++)
        {
            Inbound[InboundCount++] = writer.Wire[i];
        }
    }

    private void Take()
    {
        bool readable = false;

        if (Reader.Type == FrameType.Hello)
        {
            Hellos++;
            readable = Hello.Read(Reader);
        }
        else if (Reader.Type == FrameType.Status)
        {
            Statuses++;
            readable = Status.Read(Reader);
        }
        else if (Reader.Type == FrameType.Lithium)
        {
            Lithiums++;
            readable = Lithium.Read(Reader);
        }
        else if (Reader.Type == FrameType.Storage)
        {
            Storages++;
            readable = Storage.Read(Reader);
        }
        else if (Reader.Type == FrameType.Event)
        {
            Events++;
            readable = Event.Read(Reader);
            Watched += Event.Kind == WatchedKind && (WatchedSubject < 0 || Event.Subject == WatchedSubject) ? 1 : 0;
        }

        Unreadable += readable ? 0 : 1;
    }
}
