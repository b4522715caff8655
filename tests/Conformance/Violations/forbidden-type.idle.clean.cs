// project: Drivers
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.Esp32;

public sealed class IdleTickLoop
{
    public long Started()
    {
        return (long)HighResTimer.GetCurrent() / 1000;
    }
}
