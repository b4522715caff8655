using System.Collections.Concurrent;

namespace InvertedAnodeBms.Cli.Tests.Link;

/// <summary>A keyboard: a reader waits for lines that a test types later.</summary>
internal sealed class TypedLines : TextReader
{
    private readonly BlockingCollection<string> _lines = [];

    public void Type(string line)
    {
        _lines.Add(line);
    }

    public void End()
    {
        _lines.CompleteAdding();
    }

    public override string? ReadLine()
    {
        return _lines.TryTake(out string? line, Timeout.Infinite) ? line : null;
    }
}
