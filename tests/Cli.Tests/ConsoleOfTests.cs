using System.Text;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Tests;

/// <summary>
/// The console of all tests: writes to whatever standard output is at that moment. The one that is made by itself keeps the writer of the test it
/// is made in, and that one is closed when the test is over.
/// </summary>
[TestClass]
public sealed class ConsoleOfTests : TextWriter
{
    private const int Width = 160;

    public override Encoding Encoding => Console.Out.Encoding;

    [AssemblyInitialize]
    public static void Begin(TestContext context)
    {
        _ = context;
        AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new ConsoleOfTests()),
        });
        AnsiConsole.Profile.Width = Width;
    }

    public override void Write(char value)
    {
        Console.Out.Write(value);
    }

    public override void Write(string? value)
    {
        Console.Out.Write(value);
    }

    public override void Flush()
    {
        Console.Out.Flush();
    }
}
