// project: Drivers
using System;
using System.Threading;

namespace InvertedAnodeBms.Esp32;

public static class Desktop
{
    public static string Line()
    {
        Thread.Yield(); // <- CS0117
        return Environment.NewLine + string.Join(",", "a", "b"); // <- CS0117
    }
}
