using System.Diagnostics;

namespace InvertedAnodeBms.Cli.Tests.Link;

/// <summary>The tool on a thread of its own, with a person at its keyboard who reads what it prints.</summary>
internal sealed class Conversation : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly TextReader _input = Console.In;
    private readonly TextWriter _output = Console.Out;
    private readonly TextWriter _error = Console.Error;
    private readonly StringWriter _printed = new();
    private readonly TypedLines _keyboard = new();
    private readonly Task<int> _tool;
    private int _read;

    public Conversation(params string[] arguments)
    {
        TextWriter screen = TextWriter.Synchronized(_printed);
        Console.SetIn(_keyboard);
        Console.SetOut(screen);
        Console.SetError(screen);
        _tool = Task.Factory.StartNew(() => Program.Main(arguments), TaskCreationOptions.LongRunning);
    }

    /// <summary>Everything printed so far.</summary>
    public string Printed
    {
        get
        {
            lock (Console.Out)
            {
                return _printed.ToString();
            }
        }
    }

    /// <summary>Runs the tool to its end without typing.</summary>
    /// <returns>What it printed.</returns>
    public static string Run(int expectedCode, params string[] arguments)
    {
        using Conversation conversation = new(arguments);
        return conversation.End(expectedCode);
    }

    /// <summary>Waits until the tool has printed something more.</summary>
    public void Reads(string text)
    {
        Stopwatch watch = Stopwatch.StartNew();

        while (true)
        {
            string printed = Printed;
            int at = printed.IndexOf(text, _read, StringComparison.Ordinal);

            if (at >= 0)
            {
                _read = at + text.Length;
                return;
            }

            if (watch.Elapsed > _patience || _tool.IsCompleted)
            {
                Assert.Fail($"'{text}' was not printed; since the last that was: {printed[_read..]}");
            }

            Thread.Sleep(5);
        }
    }

    public void Types(string line)
    {
        _keyboard.Type(line);
    }

    /// <summary>Waits for the tool to end.</summary>
    public string End(int expectedCode)
    {
        Assert.IsTrue(_tool.Wait(_patience), $"the tool does not end; it printed: {Printed}");
        Assert.AreEqual(expectedCode, _tool.Result, Printed);
        return Printed;
    }

    public void Dispose()
    {
        _keyboard.End();
        _tool.Wait(_patience);
        Console.SetIn(_input);
        Console.SetOut(_output);
        Console.SetError(_error);
    }
}
