using System.CommandLine;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>How the tool talks: to people, quietly, or as JSON in a pipe. One for the whole program, set before a verb runs.</summary>
public sealed class OutputMode : IDisposable
{
    /// <summary>Standard output as the target of <c>--json</c>.</summary>
    public const string Pipe = "-";

    private const int FileWidth = 160;

    private static OutputMode? s_current;

    private readonly TextWriter _output = Console.Out;
    private readonly IAnsiConsole _console = AnsiConsole.Console;
    private readonly string? _json;
    private readonly bool _quiet;
    private readonly bool _verbose;

    private OutputMode(string? json, bool quiet, bool verbose)
    {
        _json = json;
        _quiet = quiet;
        _verbose = verbose;

        if (quiet || json == Pipe)
        {
            // What is for people goes beside the pipe, or nowhere.
            TextWriter people = quiet ? TextWriter.Null : Console.Error;
            Console.SetOut(people);
            AnsiConsole.Console = Plain(people);
        }
        else if (Console.IsOutputRedirected)
        {
            // A log file gets no colours, and lines that need not be folded.
            AnsiConsole.Console = Plain(_output);
        }
    }

    /// <summary>The result is piped: nothing else may be on standard output.</summary>
    public static bool PipesJson => s_current?._json == Pipe;

    /// <summary>More is told than a person usually wants to know.</summary>
    public static bool IsVerbose => s_current?._verbose == true;

    /// <summary>Where a person is asked for something: seen also when nothing else is.</summary>
    public static TextWriter Prompts => s_current?._quiet == true ? Console.Error : Console.Out;

    /// <summary>Option for the result.</summary>
    public static Option<string?> Json { get; } = new("--json")
    {
        Description = "Write the result as JSON to this file too; '-': to standard output, everything else to standard error.",
        Recursive = true,
    };

    /// <summary>Option for less.</summary>
    public static Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Print errors only.", Recursive = true };

    /// <summary>Option for more.</summary>
    public static Option<bool> Verbose { get; } = new("--verbose", "-v")
    {
        Description = "Tell more: where errors come from, what came over the line.",
        Recursive = true,
    };

    /// <summary>Takes the options of a command line.</summary>
    /// <returns>Ends with the verb.</returns>
    public static OutputMode Begin(ParseResult parsed)
    {
        s_current = new OutputMode(parsed.GetValue(Json), parsed.GetValue(Quiet), parsed.GetValue(Verbose));
        return s_current;
    }

    /// <summary>Hands a result on to where <c>--json</c> asked for it.</summary>
    /// <param name="json">The text, one line or many.</param>
    public static void Result(string json)
    {
        if (s_current is not { _json: { } target } mode)
        {
            return;
        }

        if (target == Pipe)
        {
            mode._output.WriteLine(json.TrimEnd());
            mode._output.Flush();
        }
        else
        {
            OutputPlace.Open("--json", target, () =>
            {
                AtomicFile.Write(target, path => File.WriteAllText(path, json.TrimEnd() + "\n"));
                return true;
            });
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        s_current = null;
        Console.SetOut(_output);
        AnsiConsole.Console = _console;
    }

    private static IAnsiConsole Plain(TextWriter writer)
    {
        AnsiConsoleSettings settings = new()
        {
            Ansi = AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        };
        IAnsiConsole console = AnsiConsole.Create(settings);
        console.Profile.Width = FileWidth;
        return console;
    }
}
