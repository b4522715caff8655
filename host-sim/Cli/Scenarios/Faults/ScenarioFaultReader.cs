using System.Globalization;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Cli.Scenarios.Faults;

/// <summary>Reads <c>faults:</c>, a list of mappings such as <c>{ fault: cell-wire-open, cell: 1, at: 10 min, for: 5 s }</c>.</summary>
public static class ScenarioFaultReader
{
    private const string Bytes = "bytes";
    private const double MostBytes = 1e6;
    private const int LongestHours = 2_400;

    private static readonly SentenceForm s_magnitude = new($"(?<value>-?{Phrase.Number}) ?(?<unit>[A-Za-z%]+)", "30 mA", "a magnitude");
    private static readonly SentenceForm s_name = new(Phrase.Name, "second-wire", "a name");

    /// <summary>Keys of an entry.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["fault", "name", "cell", "sensor", "magnitude", "at", "step", "after", "when", "for"];

    /// <summary>A time alone.</summary>
    public static SentenceForm Time { get; } = new(Phrase.Time("time"), "10 min", "a time");

    /// <summary>Reads all entries.</summary>
    /// <param name="root">The scenario.</param>
    /// <param name="cells">Cells of the board.</param>
    /// <param name="steps">Number of steps of the scenario.</param>
    /// <exception cref="InputException">Something is wrong; the message names line and column.</exception>
    public static IReadOnlyList<ScenarioFault> Read(YamlSection root, int cells, int steps)
    {
        List<ScenarioFault> faults = [];

        foreach (YamlSection entry in root.Sections("faults"))
        {
            ScenarioFault fault = ReadOne(entry, cells, steps);
            faults.Add(faults.TrueForAll(other => other.Label != fault.Label)
                ? fault
                : throw entry.WrongAt("name", $"a second fault is called '{fault.Label}': give it a 'name' of its own."));
        }

        return faults;
    }

    private static ScenarioFault ReadOne(YamlSection entry, int cells, int steps)
    {
        entry.AllowOnly([.. Keys]);
        string name = entry.Text("fault");

        if (!ScenarioFault.Names.Contains(name))
        {
            throw entry.WrongAt("fault", $"unknown fault '{name}'. {Spelling.Suggest(name, ScenarioFault.Names)}");
        }

        FaultDescription? description = FaultCatalog.Find(name);
        string label = entry.Text("name", name);

        if (s_name.Read(label) is null || label != label.ToLowerInvariant())
        {
            throw entry.WrongAt("name", $"'{label}' is no name: small letters, digits and hyphens.");
        }

        int index = ReadIndex(entry, description, cells);
        ScenarioFault fault = new(label, description, index, ReadMagnitude(entry, description), entry.PlaceOfStart)
        {
            ForSeconds = entry.Has("for") ? ReadTime(entry, "for") : null,
        };
        return WithBeginning(entry, fault, steps);
    }

    private static ScenarioFault WithBeginning(YamlSection entry, ScenarioFault fault, int steps)
    {
        int beginnings = new[] { "at", "step", "when" }.Count(entry.Has);

        if (beginnings != 1 || (entry.Has("after") && !entry.Has("step")))
        {
            throw entry.WrongAt(
                "fault", "a fault needs one of 'at' (time since the start), 'step' (its number; 'after' adds a time) or 'when' (a condition).");
        }

        if (entry.Has("when"))
        {
            string text = entry.Text("when");
            ScenarioCondition condition = ConditionSentence.Parse(text) ?? throw entry.WrongAt("when", SentenceDoctor.Complain(
                "condition", text, ConditionSentence.Forms, corrected => ConditionSentence.Parse(corrected) is not null));
            return fault with { When = condition };
        }

        return entry.Has("at")
            ? fault with { AfterSeconds = ReadTime(entry, "at") }
            : fault with { Step = ReadCount(entry, "step", steps), AfterSeconds = entry.Has("after") ? ReadTime(entry, "after") : 0 };
    }

    private static int ReadIndex(YamlSection entry, FaultDescription? description, int cells)
    {
        string? key = description?.Place switch
        {
            FaultPlace.Cell => "cell",
            FaultPlace.Temperature => "sensor",
            _ => null,
        };

        foreach (string wrong in new[] { "cell", "sensor" }.Where(candidate => candidate != key && entry.Has(candidate)))
        {
            throw entry.WrongAt(wrong, $"this fault has no '{wrong}': {(key is null ? "it is the pack's." : $"it needs '{key}'.")}");
        }

        if (key is not null && !entry.Has(key))
        {
            throw entry.WrongAt("fault", $"which one? This fault needs '{key}', from 1.");
        }

        // No board has more sensors than cells; one with fewer says so when the run is built.
        return key is null ? 0 : ReadCount(entry, key, cells);
    }

    private static int ReadCount(YamlSection entry, string key, int most)
    {
        double number = entry.Value(key, 1, 1, Math.Max(1, most));
        return number == Math.Floor(number) ? (int)number - 1 : throw entry.WrongAt(key, $"'{key}' must be a whole number, from 1.");
    }

    private static double ReadTime(YamlSection entry, string key)
    {
        string text = entry.Text(key);
        double seconds = Time.Read(text)?.Seconds("time")
            ?? throw entry.WrongAt(key, $"'{key}' is '{text}', expected a time such as 250 ms, 10 s, 30 min or 1.5 h.");
        return seconds <= LongestHours * 3600 ? seconds : throw entry.WrongAt(key, $"'{key}' is out of range: at most {LongestHours} h.");
    }

    private static double ReadMagnitude(YamlSection entry, FaultDescription? description)
    {
        (string unit, double low, double high, double usual) = description is null
            ? (Bytes, 0, MostBytes, 0)
            : (description.Unit, description.Lowest, description.Highest, description.Usual);

        if (!entry.Has("magnitude"))
        {
            return usual;
        }

        if (unit.Length == 0)
        {
            throw entry.WrongAt("magnitude", "this fault has no magnitude.");
        }

        string text = entry.Text("magnitude");
        SentenceValues? values = s_magnitude.Read(text);
        string range = string.Create(CultureInfo.InvariantCulture, $"{low} to {high} {unit}");

        if (values is null || !(values.Word("unit") == unit.ToLowerInvariant() || (values.Word("unit") == "%" && unit == "percent")))
        {
            throw entry.WrongAt("magnitude", $"'magnitude' is '{text}', expected a number and the unit of this fault: {range}.");
        }

        double value = values.Number("value");
        return value >= low && value <= high ? value : throw entry.WrongAt("magnitude", $"'magnitude' is {text}, expected {range}.");
    }
}
