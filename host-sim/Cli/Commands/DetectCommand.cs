using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
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
        Option<string> output = new("--out") { Description = "Folder for the results.", DefaultValueFactory = _ => Path.Combine("out", "detect") };
        Option<long> seed = new("--seed") { Description = "Seed of every random draw.", DefaultValueFactory = _ => 1 };
        Option<string> set = new("--set") { Description = "held-out, or training to set thresholds on.", DefaultValueFactory = _ => "held-out" };
        Option<string[]> only = new("--only") { Description = "Only these front ends. May be repeated." };
        Option<bool> full = new("--full") { Description = "10,000 cell-hours without shorts per front end; takes about an hour." };
        Option<double?> hours = new("--hours") { Description = "Cell-hours without shorts, per front end." };
        Option<int?> episodes = new("--episodes") { Description = "Shorts of each resistance and class." };
        Option<string?> pictures = new("--pictures") { Description = "Also write every picture as .svg into this folder." };

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
                    Hours = Within("--hours", wantedHours ?? (whole ? DetectSettings.FullHours : DetectSettings.DefaultHours), 0, 1e6),
                    Episodes = (int)Within(
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
        DetectOutput files = Places(settings);
        Stopwatch watch = Stopwatch.StartNew();
        DetectSummary result = ProgressBar.Show("detector benchmark", progress => DetectRunner.Run(settings, progress, cancellation));
        IReadOnlyList<ResultItem> items = DetectItems.Of(result);
        files.Finish(new RunIdentity("detect", settings.Scenario, null, settings.Seed), result, items);

        if (settings.Pictures is { } folder)
        {
            PictureFiles.Write(folder, DetectPictures.Of(result));
        }

        DetectTable.Print(result, items, watch.Elapsed.TotalSeconds);
        return result.Errors.Count > 0 ? ExitCode.InternalError
            : result.Interrupted || items.Any(item => item.Fatal) ? ExitCode.Failed
            : ExitCode.Held;
    }

    private static DetectOutput Places(DetectSettings settings)
    {
        if (settings.Pictures is { } folder)
        {
            OutputPlace.Probe("--pictures", Path.Combine(OutputPlace.Folder("--pictures", folder), "picture.svg"));
        }

        OutputPlace.Probe("--out", Path.Combine(OutputPlace.Folder("--out", settings.Folder), "result.json"));
        return OutputPlace.Open("--out", settings.Folder, () => new DetectOutput(settings.Folder));
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

    private static double Within(string option, double value, double low, double high)
    {
        return value >= low && value <= high
            ? value
            : throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{option} is {value}, expected {low} to {high}."));
    }
}
