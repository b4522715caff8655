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
        Option<string> output = StudyOptions.Output("validate");
        Option<long> seed = StudyOptions.Seed();
        Option<string[]> only = new("--only") { Description = "Only these experiments or target ids, with '*' for anything. May be repeated." };
        Option<string?> pictures = StudyOptions.Pictures();
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
        StudyOutput files = Places(settings);
        Stopwatch watch = Stopwatch.StartNew();
        ValidationSummary result = new(ProgressBoard.Show(
            "validation", selection.Count, follow => ExperimentRunner.Run(selection, Environment.ProcessorCount, follow, cancellation)));
        RunIdentity identity = new("validate", settings.Scenario, null, settings.Seed);
        List<ResultItem> items = [.. result.Findings.Select(ValidationItems.Of)];
        files.Finish(identity, result.Interrupted, items, result.Errors, path => ValidationReport.Write(path, identity, result));

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
    private static StudyOutput Places(ValidationSettings settings)
    {
        if (settings.Markdown is { } page)
        {
            OutputPlace.Probe("--markdown", page);
        }

        return StudyOutput.Open(settings.Folder, settings.Pictures);
    }
}
