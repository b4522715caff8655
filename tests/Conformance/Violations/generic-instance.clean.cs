// project: Drivers
using System;

namespace InvertedAnodeBms.Esp32;

public delegate void Changed(int value);

public sealed class Watcher
{
    private readonly Changed _changed;
    private readonly Action _done;

    public Watcher(Changed changed, Action done)
    {
        _changed = changed;
        _done = done;
    }

    public event EventHandler? Fired;

    public void Report(int value)
    {
        _changed(value);
        _done();
        Fired?.Invoke(this, EventArgs.Empty);
    }
}
