using InvertedAnodeBms.Cli.Simulation;
using YamlDotNet.RepresentationModel;

namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>Reads a scenario file and refuses what it does not understand.</summary>
public static class ScenarioReader
{
    private const string Extension = ".yaml";
    private const int LowestCelsius = -40;
    private const int HighestCelsius = 85;
    private const int LongestHours = 2_400;
    private const int MostAmperes = 100;
    private const int MostVolts = 5;

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

        IEnumerable<string> names = Directory.GetFiles(Folder, "*" + Extension).Select(file => Path.GetFileNameWithoutExtension(file));
        string known = Spelling.Suggest(pathOrName, [.. names.Order(StringComparer.Ordinal)]);
        throw new InputException($"No scenario '{pathOrName}': neither a file nor one that comes with the tool. {known}");
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">The file is not a scenario; the message names line and column.</exception>
    public static Scenario Read(string file)
    {
        YamlSection root = YamlSection.Open(file);
        root.AllowOnly("name", "about", "board", "seed", "ambient-celsius", "cell", "cells", "steps", "expect");
        string board = ReadBoard(root);
        List<ScenarioStep> steps = [.. root.List("steps").Select(node => ReadStep(root, node))];

        return new Scenario
        {
            Name = ReadName(root, file),
            Board = board,
            Seed = (long)root.Value("seed", 1, 0, 1e15),
            AmbientCelsius = root.Value("ambient-celsius", 25, LowestCelsius, HighestCelsius),
            Cells = ScenarioCellReader.Read(root, SimulatedBoard.Find(board).Rig.CellCount),
            Steps = steps.Count > 0 ? steps : throw new InputException($"{file}: no steps. Forms: {StepSentence.Forms}."),
            Expectations = ReadExpectations(root),
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

    private static ScenarioStep ReadStep(YamlSection root, YamlNode node)
    {
        string sentence = (node as YamlScalarNode)?.Value ?? string.Empty;
        ScenarioStep step = StepSentence.Parse(sentence)
            ?? throw root.Wrong(node, $"cannot read the step '{sentence}'. Forms: {StepSentence.Forms}.");
        bool possible = step.Seconds <= LongestHours * 3600 && step.Amperes <= MostAmperes && step.Volts <= MostVolts
            && step.Celsius >= LowestCelsius && step.Celsius <= HighestCelsius;
        return possible
            ? step
            : throw root.Wrong(node, $"'{sentence}' is out of range: at most {LongestHours} h, {MostAmperes} A and {MostVolts} V; "
                + $"{LowestCelsius} to {HighestCelsius} degC.");
    }

    private static List<ScenarioExpectation> ReadExpectations(YamlSection root)
    {
        List<ScenarioExpectation> expectations = [];
        YamlSection? section = root.Section("expect");

        foreach (KeyValuePair<YamlNode, YamlNode> entry in section?.Entries ?? [])
        {
            string id = (entry.Key as YamlScalarNode)?.Value ?? throw section!.Wrong(entry.Key, "expected the id of a result.");
            YamlSection bounds = section!.Section(id)!;
            bounds.AllowOnly("min", "max");
            double? minimum = bounds.Optional("min");
            double? maximum = bounds.Optional("max");

            if (minimum is null && maximum is null)
            {
                throw section.Wrong(entry.Key, $"'{id}' needs min, max or both: {id}: {{ max: 3.65 }}");
            }

            expectations.Add(new ScenarioExpectation(id, minimum, maximum, section.Place(entry.Key)));
        }

        return expectations;
    }
}
