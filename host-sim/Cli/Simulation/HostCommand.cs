using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>Sends commands over the serial line as a person at a computer would.</summary>
public sealed class HostCommand
{
    private readonly VirtualUart _uart;
    private readonly FrameWriter _writer = new();
    private readonly CommandMessage _command = new();
    private uint _request;

    /// <summary>Binds a line.</summary>
    public HostCommand(VirtualUart uart)
    {
        _uart = uart;
    }

    /// <summary>Sends a clear command.</summary>
    /// <param name="nonce">Number of the press.</param>
    public void Clear(uint nonce)
    {
        _command.Begin(CommandId.ClearLatches, ++_request, nonce);
        _writer.Begin(FrameType.Command);
        _command.Write(_writer);
        _uart.Receive(_writer.Wire.AsSpan(0, _writer.Finish()));
    }
}
