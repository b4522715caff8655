using System.CommandLine;
using System.Globalization;

namespace InvertedAnodeBms.Evidence;

/// <summary>How well the unit tests hold the firmware: line coverage of Core, mutation score of the rooms that decide about safety.</summary>
internal static class Program
{
    private const double LeastLinePercent = 95;
    private const double LeastMutationPercent = 80;

    /// <summary>Measures and prints.</summary>
    /// <returns>0 both are reached, 1 one is not, 2 wrong usage.</returns>
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
        RootCommand root = new("Line coverage and mutation score of the firmware.") { coverage, mutation, rooms, concurrency };

        root.SetAction(parsed =>
        {
            bool lines = parsed.GetValue(mutation) || Lines();
            bool changes = parsed.GetValue(coverage) || Changes(parsed.GetValue(rooms)!, parsed.GetValue(concurrency));
            return lines && changes ? 0 : 1;
        });

        ParseResult result = root.Parse(arguments);
        int code = result.Invoke();
        return result.Errors.Count > 0 ? 2 : code;
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
