// project: Core
using System.IO;
using System.Threading;

namespace InvertedAnodeBms.Core;

public sealed class Counter
{
    private int _count;

    public void Add()
    {
        Interlocked.Increment(ref _count); // <- here
    }

    public void AddLocked()
    {
        lock (this) // <- here
        {
            _count++;
        } // <- here
    }

    public bool IsStorageFault(object fault)
    {
        return fault is IOException; // <- here
    }
}
