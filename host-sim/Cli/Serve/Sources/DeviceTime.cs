namespace InvertedAnodeBms.Cli.Serve.Sources;

/// <summary>Makes one time that never runs backwards of a device's time since boot.</summary>
public sealed class DeviceTime
{
    private long _offset;
    private long _uptime;

    /// <summary>Time in seconds: that since boot, and all boots before that were seen.</summary>
    public double Seconds => (_offset + _uptime) * 1e-3;

    /// <summary>Takes a time since boot. One that runs backwards is a reboot.</summary>
    public void Follow(long uptimeMilliseconds)
    {
        _offset += uptimeMilliseconds < _uptime ? _uptime : 0;
        _uptime = uptimeMilliseconds;
    }

    /// <summary>Time in seconds of something that was told beside the last sample.</summary>
    public double At(long uptimeMilliseconds)
    {
        return (_offset + uptimeMilliseconds) * 1e-3;
    }
}
