using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>Sends commands over the serial line as a person at a computer would.</summary>
public sealed class HostCommand
{
    private readonly VirtualUart _uart;
    private readonly FrameWriter _writer = new();
    private readonly ClearFaultCommand _clear = new();

    /// <summary>Binds a line.</summary>
    public HostCommand(VirtualUart uart)
    {
        _uart = uart;
    }

    /// <summary>Sends a clear command.</summary>
    /// <param name="nonce">Its number.</param>
    public void Clear(uint nonce)
    {
        _clear.Nonce = nonce;
        _writer.Begin(FrameType.ClearFault);
        _clear.Write(_writer);
        _uart.Receive(_writer.Wire.AsSpan(0, _writer.Finish()));
    }
}
