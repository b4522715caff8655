using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli;

/// <summary>Ends of the firmware that lead nowhere: its commands change nothing, its telemetry goes unheard.</summary>
public sealed class SilentBoard : IActuators, ITelemetryLink
{
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
    }

    /// <inheritdoc/>
    public int Receive(byte[] buffer)
    {
        return 0;
    }
}
