using System.CommandLine;
using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Commands;
using InvertedAnodeBms.Cli.Validation.Rom;
using Spectre.Console;

namespace InvertedAnodeBms.Cli;

/// <summary>The tool <c>iabms</c>.</summary>
public static class Program
{
    /// <summary>Runs one verb.</summary>
    /// <returns>0 held, 1 an expectation failed, 2 wrong usage or input, 3 internal error.</returns>
    public static int Main(string[] arguments)
    {
        return Run(arguments, Experiments);
    }

    /// <summary>Every experiment of <c>validate</c>: those of the simulated cell alone, then those that need the firmware too.</summary>
    /// <param name="seed">Seed of random draws.</param>
    public static IReadOnlyList<IExperiment> Experiments(long seed)
    {
        return [.. ExperimentCatalogue.Create(seed), new RomExperiment(seed)];
    }

    /// <summary>Runs one verb with a catalogue of experiments.</summary>
    /// <param name="arguments">Command line.</param>
    /// <param name="catalogue">Creates the experiments of <c>validate</c> from a seed.</param>
    /// <returns>Exit code.</returns>
    public static int Run(string[] arguments, Func<long, IReadOnlyList<IExperiment>> catalogue)
    {
        if (Console.IsOutputRedirected)
        {
            // A log file gets no colours, and lines that need not be folded.
            AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No });
            AnsiConsole.Profile.Width = 160;
        }

        RootCommand root = new("Inverted Anode BMS: battery management firmware for lithium-metal packs, on a virtual ESP32.")
        {
            RunCommand.Create(),
            ReplayCommand.Create(),
            ValidateCommand.Create(catalogue),
            DetectCommand.Create(),
            FitCommand.Create(),
            LifeCommand.Create(),
            FaultsCommand.Create(),
        };

        ParseResult parsed = root.Parse(arguments);

        if (parsed.Errors.Count > 0)
        {
            parsed.Invoke();
            return ExitCode.WrongInput;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
            });
        }
        catch (InputException error)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCode.WrongInput;
        }
        catch (IOException error)
        {
            Console.Error.WriteLine($"Stopped: {error.Message} Make room or name another place with --out; what is there now is not whole.");
            return ExitCode.InternalError;
        }
        catch (Exception error)
        {
            Console.Error.WriteLine($"Internal error, please report it: {error}");
            return ExitCode.InternalError;
        }
    }
}
