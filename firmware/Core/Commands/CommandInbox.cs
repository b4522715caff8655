using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Commands;

/// <summary>Takes commands from the serial line: a bounded number of bytes a tick, one command a tick, and every stop.</summary>
/// <remarks>
/// A host waits for the answer before it sends the next command. One that does not loses commands, not the link: what comes behind the first of a
/// tick is dropped, a stop excepted, which never has to queue.
/// </remarks>
public sealed class CommandInbox
{
    /// <summary>Bytes that a tick takes: at ten ticks a second a ninth of what the line can carry.</summary>
    public const int BytesPerTick = 128;

    private readonly ITelemetryLink _link;
    private readonly FrameReader _reader = new FrameReader();
    private readonly byte[] _bytes = new byte[BytesPerTick];

    /// <summary>The command of this tick, when there is one.</summary>
    public readonly CommandMessage Command = new CommandMessage();

    /// <summary>A command came in this tick.</summary>
    public bool Taken;

    /// <summary>A stop came in this tick.</summary>
    public bool Stop;

    /// <summary>Number of the last stop's request.</summary>
    public uint StopRequest;

    /// <summary>Creates an inbox on a line.</summary>
    public CommandInbox(ITelemetryLink link)
    {
        _link = link;
    }

    /// <summary>Reads what has arrived since the last tick.</summary>
    public void Poll()
    {
        Taken = false;
        Stop = false;
        int count = _link.Receive(_bytes);

        for (int i = 0; i < count; i++)
        {
            if (_reader.Push(_bytes[i]) && _reader.Type == FrameType.Command)
            {
                Take();
            }
        }
    }

    private void Take()
    {
        if (_reader.Remaining() < CommandMessage.HeaderBytes)
        {
            return;
        }

        if (_reader.Peek(CommandMessage.IdAt) == (int)CommandId.Stop)
        {
            Stop = true;
            StopRequest = (uint)_reader.ReadInt32();
        }
        else if (!Taken)
        {
            Taken = Command.Read(_reader);
        }
    }
}
