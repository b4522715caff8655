using System.Diagnostics;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>One line that changes where a person is watching; one line a minute where the output goes to a file.</summary>
public sealed class ProgressLine
{
    private const int FileMilliseconds = 60_000;
    private const int ScreenMilliseconds = 500;

    private readonly bool _onScreen = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _next;
    private int _width;

    /// <summary>Shows how far it is, now and then.</summary>
    public void Show(string text)
    {
        if (_watch.ElapsedMilliseconds < _next)
        {
            return;
        }

        bool first = _next == 0;
        _next = _watch.ElapsedMilliseconds + (_onScreen ? ScreenMilliseconds : FileMilliseconds);

        if (_onScreen)
        {
            Console.Write("\r" + text.PadRight(_width));
            _width = text.Length;
        }
        else if (!first)
        {
            Console.WriteLine(text);
        }
    }

    /// <summary>Says something that stays.</summary>
    public void Note(string text)
    {
        Console.WriteLine(_onScreen ? "\r" + text.PadRight(_width) : text);
        _width = 0;
    }
}
