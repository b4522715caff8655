// project: Drivers
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.Esp32;

public sealed class IdleTickCounter
{
    public long Started()
    {
        return (long)HighResTimer.GetCurrent() / 1000; // <- here
    }
}
