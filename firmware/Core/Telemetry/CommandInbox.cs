namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Takes commands from the serial line, a bounded number of bytes per tick.</summary>
public sealed class CommandInbox
{
    private const int BytesPerTick = 64;

    private readonly ITelemetryLink _link;
    private readonly FrameReader _reader = new FrameReader();
    private readonly ClearFaultCommand _clear = new ClearFaultCommand();
    private readonly byte[] _bytes = new byte[BytesPerTick];

    /// <summary>Number of the last clear command of this tick; 0 when there was none.</summary>
    public uint ClearNonce;

    /// <summary>Creates an inbox on a line.</summary>
    public CommandInbox(ITelemetryLink link)
    {
        _link = link;
    }

    /// <summary>Reads what has arrived since the last tick.</summary>
    public void Poll()
    {
        ClearNonce = 0;
        int count = _link.Receive(_bytes);

        for (int i = 0; i < count; i++)
        {
            if (_reader.Push(_bytes[i]) && _reader.Type == FrameType.ClearFault && _clear.Read(_reader))
            {
                ClearNonce = _clear.Nonce;
            }
        }
    }
}
