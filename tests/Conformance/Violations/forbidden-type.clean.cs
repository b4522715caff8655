// project: Drivers
using System;

namespace InvertedAnodeBms.Esp32;

public sealed class TickLoop
{
    public long Started()
    {
        return Environment.TickCount64;
    }
}
