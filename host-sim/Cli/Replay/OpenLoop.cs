using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Replay;

/// <summary>Ends of the firmware that lead nowhere in a replay: its decisions change nothing, its telemetry is collected.</summary>
public sealed class OpenLoop : IActuators, ITelemetryLink
{
    private readonly List<byte> _sent = [];

    /// <summary>Takes the bytes sent since the last call.</summary>
    public byte[] TakeSent()
    {
        byte[] bytes = [.. _sent];
        _sent.Clear();
        return bytes;
    }

    /// <inheritdoc/>
    public void Apply(Decision decision)
    {
    }

    /// <inheritdoc/>
    public void Beat()
    {
    }

    /// <inheritdoc/>
    public void Restart()
    {
    }

    /// <inheritdoc/>
    public void Send(byte[] buffer, int count)
    {
        _sent.AddRange(buffer.AsSpan(0, count));
    }

    /// <inheritdoc/>
    public int Receive(byte[] buffer)
    {
        return 0;
    }
}
