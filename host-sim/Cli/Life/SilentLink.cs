using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>A serial line with nobody at its end.</summary>
public sealed class SilentLink : ITelemetryLink
{
    /// <inheritdoc/>
    public void Send(byte[] buffer, int count)
    {
    }

    /// <inheritdoc/>
    public int Receive(byte[] buffer)
    {
        return 0;
    }
}
