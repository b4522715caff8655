using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using InvertedAnodeBms.Cli.Commands;

namespace InvertedAnodeBms.Fuzz;

/// <summary>The nightly run: a million cases. See README.md.</summary>
public static class Program
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(10);

    /// <summary>Runs the cases.</summary>
    /// <returns>0 nothing went wrong, 1 something did, 2 wrong usage.</returns>
    public static int Main(string[] arguments)
    {
        Option<int> cases = new("--cases") { Description = "Cases, divided among the targets.", DefaultValueFactory = _ => 1_000_000 };
        Option<long> seed = new("--seed") { Description = "Seed of all cases.", DefaultValueFactory = _ => 1 };
        Option<string?> only = new("--only") { Description = $"One target: {string.Join(", ", FuzzTargets.Names)}." };
        Option<string?> replay = new("--replay") { Description = "Runs one stored case again." };
        only.AcceptOnlyFromAmong([.. FuzzTargets.Names]);
        string least = $"expected one for each of {FuzzTargets.Names.Count} targets or more: none finds nothing.";
        string stored = $"is no stored case: a file whose name begins with {string.Join(", ", FuzzTargets.Names)}.";
        cases.Validators.Add(option => Check(
            option.GetValueOrDefault<int>() >= FuzzTargets.Names.Count, option, $"--cases is {option.GetValueOrDefault<int>()}, {least}"));
        replay.Validators.Add(option => Check(
            CaseFile.IsOne(option.GetValueOrDefault<string>()), option, $"--replay '{option.GetValueOrDefault<string>()}' {stored}"));
        RootCommand root = new("Spoils frames, commands, records, recordings and scenarios, and watches what reads them.")
        {
            cases, seed, only, replay,
        };

        root.SetAction(parsed => parsed.GetValue(replay) is { } file
            ? Replay(file)
            : RunAll(parsed.GetValue(cases), parsed.GetValue(seed), parsed.GetValue(only)));

        ParseResult result = root.Parse(arguments);
        int code = result.Invoke();
        return result.Errors.Count > 0 ? 2 : code;
    }

    private static void Check(bool right, OptionResult option, string message)
    {
        if (!right)
        {
            option.AddError(message);
        }
    }

    private static int Replay(string file)
    {
        string name = CaseFile.TargetOf(file);
        Fuzzer fuzzer = new(name, FuzzTargets.Create(name), 0, _limit);
        string? wrong = fuzzer.Try(File.ReadAllBytes(file));
        Console.WriteLine(wrong ?? "Nothing goes wrong any more.");
        return wrong is null ? 0 : 1;
    }

    private static int RunAll(int cases, long seed, string? only)
    {
        string[] targets = only is null ? [.. FuzzTargets.Names] : [only];
        int each = cases / targets.Length;
        Stopwatch watch = Stopwatch.StartNew();
        Console.WriteLine($"{targets.Length} targets, {each} cases each, seed {seed}");
        FuzzOutcome[] outcomes = ProgressBoard.Show(
            "fuzz", targets.Length, begin => targets.Select(target => Run(target, each, seed, begin)).ToArray());

        foreach (FuzzOutcome outcome in outcomes)
        {
            Console.WriteLine(outcome);

            foreach (FuzzFind find in outcome.Finds)
            {
                Console.WriteLine(CaseFile.Describe(outcome, find));
            }
        }

        Console.WriteLine($"{outcomes.Sum(outcome => outcome.Cases)} cases in {watch.Elapsed.TotalSeconds:0} s");
        return outcomes.All(outcome => outcome.Finds.Count == 0) ? 0 : 1;
    }

    private static FuzzOutcome Run(string target, int cases, long seed, Func<string, Action<double>> begin)
    {
        const int Step = 1_000;
        Action<double> progress = begin(target);
        FuzzOutcome outcome = new Fuzzer(target, FuzzTargets.Create(target), seed, _limit).Run(cases, done =>
        {
            if (done % Step == 0)
            {
                progress((double)done / cases);
            }
        });
        progress(1);
        return outcome;
    }
}
