// project: Core
using System;

namespace InvertedAnodeBms.Core;

public sealed class Counter
{
    private int _count;

    public void Add()
    {
        _count++;

        if (_count < 0)
        {
            throw new InvalidOperationException();
        }
    }
}
