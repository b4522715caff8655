using System.Globalization;
using System.Xml.Linq;

namespace InvertedAnodeBms.Evidence;

/// <summary>Lines of Core that the unit tests reach, counted by coverlet in both test projects: a line counts once, whoever reached it.</summary>
internal sealed class LineCoverage
{
    private const string Include = "DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Include=[InvertedAnodeBms.Core]*";

    private readonly SortedDictionary<string, SortedDictionary<int, bool>> _files = new(StringComparer.Ordinal);

    /// <summary>All lines.</summary>
    public Share Total => ShareOf(_files.Values);

    /// <summary>Runs the unit tests and reads what was counted.</summary>
    /// <exception cref="InvalidOperationException">A test failed.</exception>
    public static LineCoverage Measure()
    {
        string folder = Place.EmptyFolder("coverage");
        LineCoverage coverage = new();

        foreach (string project in Place.UnitTests)
        {
            string[] command =
            [
                "test", project, "-c", "Release", "-v", "q", "--collect", "XPlat Code Coverage", "--results-directory", folder, "--", Include,
            ];

            if (Dotnet.Run(Place.Root, command) != 0)
            {
                throw new InvalidOperationException($"The tests of {project} fail: no coverage.");
            }
        }

        foreach (string file in Directory.GetFiles(folder, "coverage.cobertura.xml", SearchOption.AllDirectories))
        {
            coverage.Add(XDocument.Load(file));
        }

        return coverage;
    }

    /// <summary>Prints rooms, and every line that nothing reached.</summary>
    public void Print()
    {
        Console.WriteLine("Lines of firmware/Core reached by its unit tests");

        foreach (IGrouping<string, KeyValuePair<string, SortedDictionary<int, bool>>> room in _files.GroupBy(file => Place.RoomOf(file.Key)))
        {
            Console.WriteLine($"  {room.Key,-14} {ShareOf(room.Select(file => file.Value))}");
        }

        Console.WriteLine($"  {"all",-14} {Total}");

        foreach ((string file, SortedDictionary<int, bool> lines) in _files.Where(file => file.Value.ContainsValue(false)))
        {
            Console.WriteLine($"  not reached: {file}: {string.Join(", ", lines.Where(line => !line.Value).Select(line => line.Key))}");
        }
    }

    private void Add(XDocument report)
    {
        // Names are relative to the folder that all files share.
        string folder = report.Descendants("source").First().Value;

        foreach (XElement type in report.Descendants("class"))
        {
            if (Place.BelowCore(Path.Combine(folder, type.Attribute("filename")!.Value)) is not { } file)
            {
                continue;
            }

            SortedDictionary<int, bool> lines = _files.TryGetValue(file, out SortedDictionary<int, bool>? known) ? known : _files[file] = [];

            foreach (XElement line in type.Element("lines")!.Elements("line"))
            {
                int number = Number(line, "number");
                lines[number] = lines.GetValueOrDefault(number) || Number(line, "hits") > 0;
            }
        }
    }

    private static int Number(XElement line, string attribute)
    {
        return int.Parse(line.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
    }

    private static Share ShareOf(IEnumerable<SortedDictionary<int, bool>> files)
    {
        bool[] lines = files.SelectMany(file => file.Values).ToArray();
        return new Share(lines.Count(reached => reached), lines.Length);
    }
}
