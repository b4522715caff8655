// project: Core
using System;

namespace InvertedAnodeBms.Core;

public static class Clock
{
    public static long Now()
    {
        return Environment.TickCount64; // <- CS0103
    }
}
