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
    public readonly SampleMessage Sample = new SampleMessage();
    public readonly AnswerMessage Answer = new AnswerMessage();
    public readonly byte[] Inbound = new byte[4 * FrameFormat.MaximumWireBytes];
    private readonly FrameWriter _writer = new FrameWriter();
    private readonly CommandMessage _clear = new CommandMessage();
    public int InboundCount;

    /// <summary>What stood behind the head of the last answer.</summary>
    public readonly byte[] AnswerPayload = new byte[FrameFormat.MaximumPayloadBytes];
    public int AnswerBytes;
    public int Hellos;
    public int Statuses;
    public int Lithiums;
    public int Storages;
    public int Events;
    public int Samples;
    public int Answers;
    public int Unreadable;

    /// <summary>Bytes that were sent.</summary>
    public long Bytes;

    /// <summary>Number of the next request.</summary>
    public uint Request = 1;

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
        Bytes += count;

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
        _clear.Begin(CommandId.ClearLatches, Request++, nonce);
        SendCommand(_clear);
    }

    /// <summary>The host sends a command.</summary>
    public void SendCommand(CommandMessage command)
    {
        _writer.Begin(FrameType.Command);
        command.Write(_writer);
        int count = _writer.Finish();

        for (int i = 0; i < count; i++)
        {
            Inbound[InboundCount++] = _writer.Wire[i];
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

        else if (Reader.Type == FrameType.Sample)
        {
            Samples++;
            readable = Sample.Read(Reader);
        }
        else if (Reader.Type == FrameType.Answer)
        {
            Answers++;
            readable = Answer.Read(Reader);
            Keep();
        }

        Unreadable += readable ? 0 : 1;
    }

    // What was asked for is read later, by who knows what it is.
    private void Keep()
    {
        AnswerBytes = 0;

        while (Reader.Remaining() > 0)
        {
            AnswerPayload[AnswerBytes++] = (byte)Reader.ReadByte();
        }
    }
}
