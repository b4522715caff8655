using System.CommandLine;
using System.Diagnostics;
using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Validation;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary><c>iabms validate</c>: the simulated cell against closed forms and against the paper.</summary>
public static class ValidateCommand
{
    /// <summary>Describes the verb.</summary>
    /// <param name="catalogue">Creates the experiments from a seed.</param>
    public static Command Create(Func<long, IReadOnlyList<IExperiment>> catalogue)
    {
        Option<string> output = new("--out") { Description = "Folder for the results.", DefaultValueFactory = _ => Path.Combine("out", "validate") };
        Option<long> seed = new("--seed") { Description = "Seed of every random draw.", DefaultValueFactory = _ => 1 };
        Option<string[]> only = new("--only") { Description = "Only these experiments or target ids, with '*' for anything. May be repeated." };
        Option<string?> pictures = new("--pictures") { Description = "Also write every picture as .svg into this folder." };
        Option<string?> markdown = new("--markdown") { Description = "Also write the table as a Markdown page." };

        Command command = new("validate", "Hold the simulated cell against closed forms and against the paper.")
        {
            output, seed, only, pictures, markdown,
        };

        // On a thread of its own: the handler of Ctrl-C is set up only once this call has returned.
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            ValidationSettings settings = new(
                parsed.GetValue(output)!, parsed.GetValue(seed), parsed.GetValue(only) ?? [], parsed.GetValue(pictures), parsed.GetValue(markdown));
            return Run(settings, catalogue(settings.Seed), cancellation);
        }));
        return command;
    }

    /// <summary>Runs the verb.</summary>
    /// <param name="settings">What the command line says.</param>
    /// <param name="catalogue">Every experiment there is.</param>
    /// <param name="cancellation">Stops it; what was finished is kept.</param>
    /// <returns>Exit code.</returns>
    public static int Run(ValidationSettings settings, IReadOnlyList<IExperiment> catalogue, CancellationToken cancellation)
    {
        IReadOnlyList<SelectedExperiment> selection = ExperimentSelection.Select(catalogue, settings.Only);
        ValidationOutput files = Places(settings);
        Stopwatch watch = Stopwatch.StartNew();
        ValidationSummary result = new(ProgressBoard.Show(
            "validation", selection.Count, follow => ExperimentRunner.Run(selection, Environment.ProcessorCount, follow, cancellation)));
        files.Finish(new RunIdentity("validate", settings.Scenario, null, settings.Seed), result);

        if (settings.Pictures is { } folder)
        {
            PictureFiles.Write(folder, result.Pictures);
        }

        if (settings.Markdown is { } page)
        {
            string again = $"dotnet run -c Release --project host-sim/Cli -- validate --markdown {page}";
            AtomicFile.Write(page, path => File.WriteAllText(path, MarkdownTable.Draw(result, again)));
        }

        ValidationTable.Print(result, settings.Folder, watch.Elapsed.TotalSeconds);
        return result.ExitCode;
    }

    /// <summary>Opens every place now, not after minutes of work.</summary>
    /// <exception cref="InputException">One cannot be written.</exception>
    private static ValidationOutput Places(ValidationSettings settings)
    {
        if (settings.Pictures is { } folder)
        {
            OutputPlace.Probe("--pictures", Path.Combine(OutputPlace.Folder("--pictures", folder), "picture.svg"));
        }

        if (settings.Markdown is { } page)
        {
            OutputPlace.Probe("--markdown", page);
        }

        OutputPlace.Probe("--out", Path.Combine(OutputPlace.Folder("--out", settings.Folder), "result.json"));
        return OutputPlace.Open("--out", settings.Folder, () => new ValidationOutput(settings.Folder));
    }
}
