using InvertedAnodeBms.Cli.Scenarios.Expectations;
using InvertedAnodeBms.Cli.Scenarios.Faults;
using InvertedAnodeBms.Cli.Scenarios.Loads;
using InvertedAnodeBms.Cli.Scenarios.Steps;
using InvertedAnodeBms.Cli.Simulation;

namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>Reads a scenario file and refuses what it does not understand.</summary>
public static class ScenarioReader
{
    private const string Extension = ".yaml";
    private const int LowestCelsius = -40;
    private const int HighestCelsius = 85;

    /// <summary>Keys of a scenario.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "name", "about", "slow", "known-defect", "board", "seed", "ambient-celsius", "cell", "cells", "new-cells", "profiles", "steps", "faults",
        "expect",
    ];

    /// <summary>Folder of the scenarios that come with the tool.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "scenarios");

    /// <summary>Finds a scenario by path, or by the name of one that comes with the tool.</summary>
    /// <exception cref="InputException">Nothing is found.</exception>
    public static string Find(string pathOrName)
    {
        string named = Path.Combine(Folder, pathOrName + Extension);

        if (File.Exists(pathOrName) || File.Exists(named))
        {
            return File.Exists(pathOrName) ? pathOrName : named;
        }

        string known = Spelling.Suggest(pathOrName, [.. Files().Select(file => Path.GetFileNameWithoutExtension(file))]);
        throw new InputException($"No scenario '{pathOrName}': neither a file nor one that comes with the tool. {known}");
    }

    /// <summary>Files of all scenarios that come with the tool, by name.</summary>
    public static IReadOnlyList<string> Files()
    {
        return [.. Directory.GetFiles(Folder, "*" + Extension).Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">The file is not a scenario; the message names line and column.</exception>
    public static Scenario Read(string file)
    {
        YamlSection root = YamlSection.Open(file);
        root.AllowOnly([.. Keys]);
        string board = ReadBoard(root);
        IReadOnlyList<ScenarioCell> cells = ScenarioCellReader.Read(root, SimulatedBoard.Find(board).Rig.CellCount);
        IReadOnlyDictionary<string, LoadProfile> profiles = LoadProfileReader.Read(root, file);
        IReadOnlyList<ScenarioStep> steps = StepListReader.Read(root, profiles);
        IReadOnlyList<ScenarioFault> faults = ScenarioFaultReader.Read(root, cells.Count, steps.Count);

        return new Scenario
        {
            Name = ReadName(root, file),
            About = root.Text("about", string.Empty).Trim(),
            Slow = root.Flag("slow"),
            KnownDefect = root.Text("known-defect", string.Empty).Trim(),
            Board = board,
            Seed = (long)root.Value("seed", 1, 0, 1e15),
            AmbientCelsius = root.Value("ambient-celsius", 25, LowestCelsius, HighestCelsius),
            NewCells = root.Flag("new-cells"),
            Cells = cells,
            Profiles = profiles,
            Steps = steps,
            Faults = faults,
            Expectations = ExpectationReader.ReadBounds(root),
            Events = ExpectationReader.ReadEvents(root, faults, steps.Count),
        };
    }

    // The name is also that of the folder of the results.
    private static string ReadName(YamlSection root, string file)
    {
        string name = root.Text("name", Path.GetFileNameWithoutExtension(file));
        bool fits = name.Length > 0 && name.IndexOfAny(['/', '\\', ':']) < 0 && name.Trim('.') == name;
        return fits
            ? name
            : throw root.WrongAt("name", $"'name' is '{name}', expected one that can name a folder.");
    }

    private static string ReadBoard(YamlSection root)
    {
        string board = root.Text("board", SimulatedBoard.DefaultName);
        return SimulatedBoard.Names.Contains(board)
            ? board
            : throw root.WrongAt("board", $"unknown board '{board}'. {Spelling.Suggest(board, SimulatedBoard.Names)}");
    }
}
