using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Session;

/// <summary>Notices a boot of the device: another number of boots, or a time since boot that has gone back where boots are not counted.</summary>
public sealed class BootWatch
{
    private readonly int _boot;
    private long _uptimeMilliseconds;

    /// <summary>Watches from now on.</summary>
    /// <param name="listener">Hears the device.</param>
    public BootWatch(TelemetryListener listener)
    {
        _boot = listener.Sample.Boot;
        _uptimeMilliseconds = listener.Sample.UptimeMilliseconds;
        listener.OnSample += Follow;
    }

    /// <summary>It has booted.</summary>
    public bool HasBooted { get; private set; }

    private void Follow(SampleMessage sample)
    {
        HasBooted |= sample.Boot != _boot || sample.UptimeMilliseconds < _uptimeMilliseconds;
        _uptimeMilliseconds = sample.UptimeMilliseconds;
    }
}
