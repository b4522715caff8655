using System.Globalization;
using System.Text.Json;

namespace InvertedAnodeBms.Evidence;

/// <summary>Changes made to the rooms that decide about safety, and how many of them the unit tests find. Stryker makes them.</summary>
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

    /// <summary>Changes some rooms and tries every change.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static MutationScore Measure(IReadOnlyList<string> rooms, int concurrency)
    {
        (string folder, string report) = ChangedCore.Make(rooms);
        Mutant[] made = [.. Read(report)._mutants];
        IReadOnlyDictionary<int, string> statuses = new ChangedProcesses(folder, made.Select(mutant => mutant.Id)).Run(concurrency);
        return new MutationScore([.. made.Select(mutant => mutant with { Status = statuses[mutant.Id] })]);
    }

    private static MutationScore Read(string file)
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
        int id = int.Parse(mutant.GetProperty("id").GetString()!, CultureInfo.InvariantCulture);
        return new Mutant(id, file, line, Text("mutatorName"), Text("replacement"), Text("status"));
    }
}
