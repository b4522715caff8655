using System.Text.Json;

namespace InvertedAnodeBms.Evidence;

/// <summary>Changes made to the rooms that decide about safety, and how many of them the unit tests find. Stryker makes and runs them.</summary>
internal sealed class MutationScore
{
    private readonly IReadOnlyList<Mutant> _mutants;

    private MutationScore(IReadOnlyList<Mutant> mutants)
    {
        _mutants = mutants;
    }

    /// <summary>Rooms that are changed.</summary>
    public static IReadOnlyList<string> Rooms { get; } = ["Protection", "Persistence", "Charging"];

    /// <summary>The score of a room.</summary>
    public Share Of(string room)
    {
        return ShareOf(_mutants.Where(mutant => Place.RoomOf(mutant.File) == room));
    }

    /// <summary>Runs Stryker over some rooms.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static MutationScore Measure(IReadOnlyList<string> rooms, int concurrency)
    {
        string folder = Place.EmptyFolder("mutation");
        string own = Path.Combine(Place.Root, "tests", "Evidence");
        string[] mutate = rooms.SelectMany(room => new[] { "--mutate", $"**/{room}/**/*.cs" }).ToArray();
        string[] command = ["stryker", "-f", "stryker-config.json", "-O", folder, "-c", $"{concurrency}", .. mutate];

        // From the folder of the configuration: beside the solution, Stryker would change every project.
        if (Dotnet.Run(own, "tool", "restore") != 0 || Dotnet.Run(own, command) != 0)
        {
            throw new InvalidOperationException("Stryker failed: see its messages above.");
        }

        return Read(Directory.GetFiles(folder, "mutation-report.json", SearchOption.AllDirectories)[0]);
    }

    /// <summary>Reads a report of Stryker.</summary>
    public static MutationScore Read(string file)
    {
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(file));
        List<Mutant> mutants = [];

        foreach (JsonProperty source in report.RootElement.GetProperty("files").EnumerateObject())
        {
            if (Place.BelowCore(source.Name) is { } below)
            {
                mutants.AddRange(source.Value.GetProperty("mutants").EnumerateArray().Select(mutant => ReadOne(below, mutant)));
            }
        }

        return new MutationScore(mutants.Where(mutant => mutant.Counts).ToArray());
    }

    /// <summary>Prints rooms and files, and every change that nothing found.</summary>
    public void Print()
    {
        Console.WriteLine("Changes to firmware/Core found by its unit tests");

        foreach (IGrouping<string, Mutant> room in _mutants.GroupBy(mutant => Place.RoomOf(mutant.File)))
        {
            Console.WriteLine($"  {room.Key,-34} {ShareOf(room)}");

            foreach (IGrouping<string, Mutant> file in room.GroupBy(mutant => mutant.File))
            {
                Console.WriteLine($"    {file.Key,-32} {ShareOf(file)}");
            }
        }

        foreach (Mutant mutant in _mutants.Where(mutant => !mutant.Found).OrderBy(mutant => mutant.File).ThenBy(mutant => mutant.Line))
        {
            Console.WriteLine($"  not found: {mutant}");
        }
    }

    private static Share ShareOf(IEnumerable<Mutant> mutants)
    {
        bool[] found = mutants.Select(mutant => mutant.Found).ToArray();
        return new Share(found.Count(yes => yes), found.Length);
    }

    private static Mutant ReadOne(string file, JsonElement mutant)
    {
        int line = mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32();
        string Text(string name) => mutant.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? string.Empty : string.Empty;
        return new Mutant(file, line, Text("mutatorName"), Text("replacement"), Text("status"));
    }
}
