using System.CommandLine;
using System.Diagnostics;
using InvertedAnodeBms.Cli.Life;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Validation;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary><c>iabms life</c>: how long cells live under charge policies.</summary>
public static class LifeCommand
{
    private const int DefaultIndividuals = 1;
    private const int FullIndividuals = 6;
    private const int DefaultPairs = 10;
    private const int FullPairs = 30;
    private const int DefaultCycles = 850;
    private const int FullCycles = 2500;
    private const int MostPairs = 1000;
    private const int MostCycles = 100_000;

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Option<string> output = StudyOptions.Output("life");
        Option<long> seed = StudyOptions.Seed();
        Option<string[]> designs = new("--designs")
        {
            Description = $"Only these designs, with '*' for anything: {string.Join(", ", LifeCells.Designs)}. May be repeated.",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string[]> policies = new("--policies")
        {
            Description = $"Only these policies, with '*' for anything: {string.Join(", ", LifePolicy.All.Select(policy => policy.Name))}.",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<int?> individuals = new("--individuals") { Description = $"Cells of every design. Default: {DefaultIndividuals}." };
        Option<int?> pairs = new("--pairs") { Description = $"Upright cells with and without reaction; 0 for none. Default: {DefaultPairs} pairs." };
        Option<int?> cycles = new("--cycles") { Description = $"Longest life test. Default: {DefaultCycles}." };
        Option<bool> full = new("--full")
        {
            Description = $"{FullIndividuals} cells, {FullPairs} pairs, {FullCycles} cycles where nothing else is said.",
        };
        Option<bool> noLevers = new("--no-levers") { Description = "Leave out what shows where a gain could come from." };
        Option<string?> pictures = StudyOptions.Pictures();

        Command command = new("life", "How long cells live under charge policies: the firmware beside constant current and voltage.")
        {
            output, seed, designs, policies, individuals, pairs, cycles, full, noLevers, pictures,
        };

        // On a thread of its own: the handler of Ctrl-C is set up only once this call has returned.
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            bool all = parsed.GetValue(full);
            LifeSettings settings = new(
                parsed.GetValue(output)!,
                parsed.GetValue(seed),
                Select("--designs", parsed.GetValue(designs) ?? [], LifeCells.Designs, name => name),
                Select("--policies", parsed.GetValue(policies) ?? [], LifePolicy.All, policy => policy.Name),
                (int)StudyOptions.Within("--individuals", parsed.GetValue(individuals) ?? (all ? FullIndividuals : DefaultIndividuals), 1, MostPairs),
                (int)StudyOptions.Within("--pairs", parsed.GetValue(pairs) ?? (all ? FullPairs : DefaultPairs), 0, MostPairs),
                (int)StudyOptions.Within(
                    "--cycles", parsed.GetValue(cycles) ?? (all ? FullCycles : DefaultCycles), LifeRules.ReferenceCycles + 1, MostCycles),
                !parsed.GetValue(noLevers));
            return Run(settings, parsed.GetValue(pictures), cancellation);
        }));
        return command;
    }

    /// <summary>Runs the verb.</summary>
    /// <param name="settings">What the command line says.</param>
    /// <param name="pictures">Folder for the pictures as files of their own; null for none.</param>
    /// <param name="cancellation">Stops it; what was finished is kept.</param>
    /// <returns>Exit code.</returns>
    public static int Run(LifeSettings settings, string? pictures, CancellationToken cancellation)
    {
        StudyOutput files = StudyOutput.Open(settings.Folder, pictures);
        Stopwatch watch = Stopwatch.StartNew();
        LifePlan plan = new(settings);
        IReadOnlyList<SelectedExperiment> jobs = plan.Jobs;
        LifeSummary summary = new(plan, ProgressBoard.Show(
            "lives", jobs.Count, follow => ExperimentRunner.Run(jobs, Environment.ProcessorCount, follow, cancellation)));
        RunIdentity identity = new("life", "charge policies", null, settings.Seed);
        files.Finish(identity, summary.Interrupted, summary.Items, summary.Errors, path => LifeReport.Write(path, identity, summary));

        if (pictures is not null)
        {
            PictureFiles.Write(pictures, LifePictures.Draw(summary));
        }

        LifeTable.Print(summary, settings.Folder, watch.Elapsed.TotalSeconds);
        return summary.ExitCode;
    }

    private static IReadOnlyList<T> Select<T>(string option, IReadOnlyList<string> patterns, IReadOnlyList<T> known, Func<T, string> name)
    {
        foreach (string pattern in patterns)
        {
            if (!known.Any(item => Spelling.Matches(name(item), pattern)))
            {
                throw new InputException($"{option} is '{pattern}', which there is not. {Spelling.Suggest(pattern, [.. known.Select(name)])}");
            }
        }

        return patterns.Count == 0 ? known
            : [.. known.Where(item => patterns.Any(pattern => Spelling.Matches(name(item), pattern)))];
    }
}
