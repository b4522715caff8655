using System.CommandLine;
using System.Diagnostics;
using InvertedAnodeBms.Cli.Faults;
using InvertedAnodeBms.Cli.Faults.Report;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary><c>iabms faults</c>: every fault in every state, and ordinary use without any.</summary>
public static class FaultsCommand
{
    private const int MostIndividuals = 1000;

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Option<string> output = StudyOptions.Output("faults");
        Option<long> seed = StudyOptions.Seed();
        Option<string[]> only = new("--only")
        {
            Description = "Only these cases: words of fault (with part and magnitude as in cell-reading-offset:2=-100), state, board, seed.",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<int?> count = new("--count") { Description = $"Individuals with which every case is run. Default: {FaultSettings.DefaultCount}." };
        Option<double?> hours = new("--ordinary-hours")
        {
            Description = $"Hours of ordinary use without a fault. Default: {FaultSettings.DefaultHours}, with --only none.",
        };
        Option<bool> full = new("--full")
        {
            Description = $"{FaultSettings.FullCount} individuals and {FaultSettings.FullHours} h of ordinary use; takes most of an hour.",
        };
        Option<string?> pictures = StudyOptions.Pictures();

        Command command = new("faults", "Inject every fault in every state: is the reaction right, in time, and is nothing unsafe?")
        {
            output, seed, only, count, hours, full, pictures,
        };

        // On a thread of its own: the handler of Ctrl-C is set up only once this call has returned.
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            bool all = parsed.GetValue(full);
            string[] words = [.. (parsed.GetValue(only) ?? []).SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
            double usual = all ? FaultSettings.FullHours : words.Length > 0 ? 0 : FaultSettings.DefaultHours;
            return Run(
                new FaultSettings
                {
                    Folder = parsed.GetValue(output)!,
                    Seed = parsed.GetValue(seed),
                    Only = words,
                    Count = (int)StudyOptions.Within(
                        "--count", parsed.GetValue(count) ?? (all ? FaultSettings.FullCount : FaultSettings.DefaultCount), 0, MostIndividuals),
                    OrdinaryHours = StudyOptions.Within("--ordinary-hours", parsed.GetValue(hours) ?? usual, 0, 1e6),
                    Pictures = parsed.GetValue(pictures),
                },
                cancellation);
        }));
        return command;
    }

    /// <summary>Runs the verb.</summary>
    /// <returns>Exit code.</returns>
    public static int Run(FaultSettings settings, CancellationToken cancellation)
    {
        StudyOutput files = StudyOutput.Open(settings.Folder, settings.Pictures);
        Stopwatch watch = Stopwatch.StartNew();
        FaultSummary result = ProgressBar.Show("fault injection", progress => Campaign.Run(settings, progress, cancellation));
        IReadOnlyList<ResultItem> items = FaultItems.Of(result);
        RunIdentity identity = new("faults", settings.Scenario, null, settings.Seed);
        files.Finish(identity, result.Interrupted, items, result.Errors, path => FaultReport.Write(path, identity, result, items));

        if (settings.Pictures is { } folder)
        {
            foreach (string board in FaultReport.Boards(result))
            {
                AtomicFile.Write(Path.Combine(folder, $"faults-{board}.svg"), path => File.WriteAllText(path, FaultMatrix.Draw(result, board)));
            }
        }

        FaultsTable.Print(result, items, watch.Elapsed.TotalSeconds);
        return ExitCode.Of(result.Errors.Count, result.Interrupted, items.Any(item => item.Fatal));
    }
}
