// project: Drivers
using System;

namespace InvertedAnodeBms.Esp32;

public sealed class Watcher
{
    private readonly Action<int> _changed; // <- here

    public Watcher(Action<int> changed) // <- here
    {
        _changed = changed; // <- here
    }

    public event EventHandler<EventArgs>? Fired; // <- here

    public int Ask(Func<int> question) // <- here
    {
        return question(); // <- here
    }
}
