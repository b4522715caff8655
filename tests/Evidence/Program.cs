using System.CommandLine;
using System.Globalization;

namespace InvertedAnodeBms.Evidence;

/// <summary>How well the unit tests hold the firmware: line coverage of Core, mutation score of the rooms that decide about safety.</summary>
internal static class Program
{
    private const double LeastLinePercent = 95;
    private const double LeastMutationPercent = 80;

    /// <summary>Measures and prints.</summary>
    /// <returns>0 both are reached, 1 one is not, 2 wrong usage, 3 it could not be measured.</returns>
    public static int Main(string[] arguments)
    {
        if (arguments is [ChangedProcesses.Word, var folder, .. var ids])
        {
            return ChangedRun.Try(folder, [.. ids.Select(id => int.Parse(id, CultureInfo.InvariantCulture))]);
        }

        Option<bool> coverage = new("--coverage") { Description = "Only the line coverage." };
        Option<bool> mutation = new("--mutation") { Description = "Only the mutation score." };
        Option<string[]> rooms = new("--room")
        {
            Description = $"Rooms to change. Default: {string.Join(", ", MutationScore.Rooms)}.",
            DefaultValueFactory = _ => [.. MutationScore.Rooms],
            AllowMultipleArgumentsPerToken = true,
        };
        Option<int> concurrency = new("--concurrency")
        {
            Description = "Test runs side by side.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        rooms.AcceptOnlyFromAmong([.. MutationScore.Rooms]);
        concurrency.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<int>() < 1)
            {
                option.AddError($"--concurrency is {option.GetValueOrDefault<int>()}, expected 1 or more.");
            }
        });
        RootCommand root = new("Line coverage and mutation score of the firmware.") { coverage, mutation, rooms, concurrency };

        root.SetAction(parsed =>
        {
            // Both words ask for both: what was not measured must not pass.
            bool all = parsed.GetValue(coverage) == parsed.GetValue(mutation);
            bool lines = !(all || parsed.GetValue(coverage)) || Lines();
            bool changes = !(all || parsed.GetValue(mutation)) || Changes(parsed.GetValue(rooms)!, parsed.GetValue(concurrency));
            return lines && changes ? 0 : 1;
        });

        ParseResult result = root.Parse(arguments);

        try
        {
            int code = result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return result.Errors.Count > 0 ? 2 : code;
        }
        catch (InvalidOperationException error)
        {
            Console.Error.WriteLine(error.Message);
            return 3;
        }
    }

    private static bool Lines()
    {
        LineCoverage coverage = LineCoverage.Measure();
        coverage.Print();
        return Verdict("Line coverage of Core", coverage.Total, LeastLinePercent);
    }

    private static bool Changes(string[] rooms, int concurrency)
    {
        MutationScore score = MutationScore.Measure(rooms, concurrency);
        score.Print();
        return rooms.Select(room => Verdict($"Mutation score of {room}", score.Of(room), LeastMutationPercent)).ToArray().All(reached => reached);
    }

    private static bool Verdict(string what, Share share, double least)
    {
        bool reached = share.Percent >= least;
        Console.WriteLine($"{(reached ? "ok    " : "MISSED")} {what,-32} {share}, wanted {least:F0} %");
        return reached;
    }
}
