using System.CommandLine;
using System.Diagnostics;
using InvertedAnodeBms.Cli.Detect;
using InvertedAnodeBms.Cli.Detect.Report;
using InvertedAnodeBms.Cli.Detect.Sensing;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Validation;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary><c>iabms detect</c>: how well the firmware's detectors find soft shorts, and how often they cry wolf.</summary>
public static class DetectCommand
{
    private static readonly string[] s_sets = ["held-out", "training"];

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Option<string> output = StudyOptions.Output("detect");
        Option<long> seed = StudyOptions.Seed();
        Option<string> set = new("--set") { Description = "held-out, or training to set thresholds on.", DefaultValueFactory = _ => "held-out" };
        Option<string[]> only = new("--only") { Description = "Only these front ends. May be repeated." };
        Option<bool> full = new("--full") { Description = "10,000 cell-hours without shorts per front end; takes about an hour." };
        Option<double?> hours = new("--hours") { Description = "Cell-hours without shorts, per front end." };
        Option<int?> episodes = new("--episodes") { Description = "Shorts of each resistance and class." };
        Option<string?> pictures = StudyOptions.Pictures();

        Command command = new("detect", "Benchmark the firmware's detectors: sensitivity, delay, false alarms, for each front end.")
        {
            output, seed, set, only, full, hours, episodes, pictures,
        };

        // On a thread of its own: the handler of Ctrl-C is set up only once this call has returned.
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            bool whole = parsed.GetValue(full);
            double? wantedHours = parsed.GetValue(hours);
            int? wantedEpisodes = parsed.GetValue(episodes);

            if (whole && (wantedHours is not null || wantedEpisodes is not null))
            {
                throw new InputException("--full says how much is done: leave out --hours and --episodes.");
            }

            return Run(
                new DetectSettings
                {
                    Folder = parsed.GetValue(output)!,
                    Seed = parsed.GetValue(seed),
                    Set = SetOf(parsed.GetValue(set)!),
                    Hours = StudyOptions.Within("--hours", wantedHours ?? (whole ? DetectSettings.FullHours : DetectSettings.DefaultHours), 0, 1e6),
                    Episodes = (int)StudyOptions.Within(
                        "--episodes", wantedEpisodes ?? (whole ? DetectSettings.FullEpisodes : DetectSettings.DefaultEpisodes), 0, 10_000),
                    FrontEnds = FrontEnds(parsed.GetValue(only) ?? []),
                    Pictures = parsed.GetValue(pictures),
                },
                cancellation);
        }));
        return command;
    }

    /// <summary>Runs the verb.</summary>
    /// <returns>Exit code.</returns>
    public static int Run(DetectSettings settings, CancellationToken cancellation)
    {
        StudyOutput files = StudyOutput.Open(settings.Folder, settings.Pictures);
        Stopwatch watch = Stopwatch.StartNew();
        DetectSummary result = ProgressBar.Show("detector benchmark", progress => DetectRunner.Run(settings, progress, cancellation));
        IReadOnlyList<ResultItem> items = DetectItems.Of(result);
        RunIdentity identity = new("detect", settings.Scenario, null, settings.Seed);
        files.Finish(identity, result.Interrupted, items, result.Errors, path => DetectReport.Write(path, identity, result, items));

        if (settings.Pictures is { } folder)
        {
            PictureFiles.Write(folder, DetectPictures.Of(result));
        }

        DetectTable.Print(result, items, watch.Elapsed.TotalSeconds);
        return ExitCode.Of(result.Errors.Count, result.Interrupted, items.Any(item => item.Fatal));
    }

    private static DetectSet SetOf(string name)
    {
        return name switch
        {
            "training" => DetectSet.Training,
            "held-out" => DetectSet.HeldOut,
            _ => throw new InputException($"--set is '{name}'. {Spelling.Suggest(name, s_sets)}"),
        };
    }

    private static IReadOnlyList<FrontEndModel> FrontEnds(IReadOnlyList<string> names)
    {
        string[] known = [.. FrontEndCatalogue.All.Select(model => model.Name)];
        string? unknown = names.FirstOrDefault(name => !known.Contains(name));

        if (unknown is not null)
        {
            throw new InputException($"--only '{unknown}' is no front end. {Spelling.Suggest(unknown, known)}");
        }

        return names.Count == 0 ? FrontEndCatalogue.All : [.. FrontEndCatalogue.All.Where(model => names.Contains(model.Name))];
    }
}
