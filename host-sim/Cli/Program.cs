using System.CommandLine;
using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Commands;
using InvertedAnodeBms.Cli.Validation.Rom;

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
        RootCommand root = CommandLine(catalogue);
        ParseResult parsed = root.Parse(arguments);

        if (parsed.Errors.Count > 0)
        {
            parsed.Invoke();
            return ExitCode.WrongInput;
        }

        using OutputMode mode = OutputMode.Begin(parsed);

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
            Console.Error.WriteLine(OutputMode.IsVerbose ? $"{error}" : error.Message);
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

    /// <summary>Every verb with its options.</summary>
    /// <param name="catalogue">Creates the experiments of <c>validate</c> from a seed.</param>
    public static RootCommand CommandLine(Func<long, IReadOnlyList<IExperiment>> catalogue)
    {
        RootCommand root = new("Inverted Anode BMS: battery management firmware for lithium-metal packs, on a virtual ESP32.")
        {
            RunCommand.Create(),
            ReplayCommand.Create(),
            ValidateCommand.Create(catalogue),
            DetectCommand.Create(),
            FitCommand.Create(),
            LifeCommand.Create(),
            FaultsCommand.Create(),
            ConnectCommand.Create(),
            LogCommand.Create(),
            ConfigCommand.Create(),
            CalibrateCommand.Create(),
            ServeCommand.Create(),
            CompletionCommand.Create(),
            OutputMode.Json,
            OutputMode.Quiet,
            OutputMode.Verbose,
        };

        Examples.AddTo(root);
        return root;
    }
}
