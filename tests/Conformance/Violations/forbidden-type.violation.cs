// project: Drivers
using System;
using System.Threading;
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.Esp32;

public sealed class Sampler
{
    private readonly Random _random = new Random(1); // <- here

    public void Wait()
    {
        Thread.Sleep(10); // <- here
        Console.WriteLine("waited"); // <- here
    }

    public long Now()
    {
        return Environment.TickCount64 + (long)HighResTimer.GetCurrent(); // <- here
    }

    public long Today() // <- here
    {
        return DateTime.UtcNow.Ticks + _random.Next(); // <- here
    }

    public void Forget(object value)
    {
        GC.SuppressFinalize(value); // <- here
        nanoFramework.Runtime.Native.GC.Run(true); // <- here
    }
}
