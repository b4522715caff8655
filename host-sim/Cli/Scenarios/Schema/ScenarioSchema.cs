using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InvertedAnodeBms.Cli.Scenarios.Expectations;
using InvertedAnodeBms.Cli.Scenarios.Faults;
using InvertedAnodeBms.Cli.Scenarios.Steps;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Cli.Scenarios.Schema;

/// <summary>
/// The JSON Schema of a scenario, for editors: made of what the reader itself goes by. It wants small letters where the reader ignores case.
/// </summary>
public static class ScenarioSchema
{
    /// <summary>Name of the file beside the scenarios.</summary>
    public const string FileName = "scenario.schema.json";

    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as text.</summary>
    public static string Create()
    {
        JsonObject root = SchemaNode.Mapping("A pack, what happens to it, what fails, and what is expected.", Properties(), "steps");
        root["$schema"] = "http://json-schema.org/draft-07/schema#";
        root["title"] = "Scenario of iabms run";
        root["definitions"] = new JsonObject { ["bounds"] = Bounds() };
        return root.ToJsonString(s_options) + "\n";
    }

    private static JsonObject Properties()
    {
        return new JsonObject
        {
            ["name"] = SchemaNode.Text("Name of the folder of the results. Default: that of the file."),
            ["about"] = SchemaNode.Text("The story, for people."),
            ["slow"] = SchemaNode.Flag("It takes minutes: not run by dotnet test."),
            ["known-defect"] = SchemaNode.Text("Why its expectations do not hold today. The test then demands that they do not."),
            ["board"] = SchemaNode.OneOf($"Board design. Default: {SimulatedBoard.DefaultName}.", SimulatedBoard.Names),
            ["seed"] = SchemaNode.Number("Seed of every random draw. Default: 1.", 0, 1e15),
            ["ambient-celsius"] = SchemaNode.Number("Temperature of the surroundings at the start. Default: 25.", -40, 85),
            ["cell"] = Cell("All cells of the pack."),
            ["cells"] = SchemaNode.ListOf("The cells of the pack one by one, lowest first; what is left out is as in 'cell'.", Cell("One cell.")),
            ["new-cells"] = SchemaNode.Flag("The firmware is told that the cells were never charged. Default: false."),
            ["profiles"] = Profiles(),
            ["steps"] = SchemaNode.ListOf(
                "What happens, in order.", SchemaNode.Sentence("A step.", StepForms.All.Values.SelectMany(forms => forms))),
            ["faults"] = SchemaNode.ListOf("What fails.", Fault()),
            ["expect"] = Expect(),
        };
    }

    private static JsonObject Cell(string description)
    {
        return SchemaNode.Mapping(description, new JsonObject
        {
            ["design"] = SchemaNode.OneOf($"Cell design. Default: {SimulatedCells.DefaultDesign}.", SimulatedCells.Designs),
            ["initial-charge-percent"] = SchemaNode.Number("State of charge at the start. Default: 10.", 0, 100),
            ["aged-cycles"] = SchemaNode.Count("Full cycles at 1 C before the run; an equivalent-circuit does not age.", 0, 2000),
        });
    }

    private static JsonObject Profiles()
    {
        JsonObject piece = SchemaNode.ListOf("[seconds, mA]", new JsonObject { ["type"] = "number", ["minimum"] = 0 });
        piece["minItems"] = 2;
        piece["maxItems"] = 2;
        JsonObject list = SchemaNode.ListOf("Pieces of [seconds, mA], begun anew when they are over.", piece);
        list["minItems"] = 1;
        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = "Loads that change with time, by name.",
            ["propertyNames"] = SchemaNode.Like("Small letters, digits, hyphens.", $"(?:{Phrase.Name})"),
            ["additionalProperties"] = new JsonObject
            {
                ["anyOf"] = new JsonArray(list, SchemaNode.Like("A CSV file beside the scenario: seconds,milliampere.", @"(?:[^/\\]+\.csv)")),
            },
        };
    }

    private static JsonObject Fault()
    {
        string time = Phrase.WithoutNames(ScenarioFaultReader.Time.Pattern);
        JsonObject fault = SchemaNode.Mapping(
            "A fault: what, where, how badly, when, for how long.",
            new JsonObject
            {
                ["fault"] = SchemaNode.OneOf("What fails.", ScenarioFault.Names),
                ["name"] = SchemaNode.Like("Its name in expectations. Default: that of the fault.", $"(?:{Phrase.Name})"),
                ["cell"] = SchemaNode.Count("Which cell, 1 the lowest.", 1, 4),
                ["sensor"] = SchemaNode.Count("Which temperature sensor, from 1.", 1, 4),
                ["magnitude"] = SchemaNode.Text("How badly, with the unit of the fault. Default: its usual one."),
                ["at"] = SchemaNode.Like("Time since the start: 250 ms, 10 s, 30 min, 1.5 h.", time),
                ["step"] = SchemaNode.Count("It begins with this step, from 1.", 1, 10_000),
                ["after"] = SchemaNode.Like("Time after the beginning of that step.", time),
                ["when"] = SchemaNode.Sentence("It begins as soon as this is true.", ConditionSentence.Forms),
                ["for"] = SchemaNode.Like("How long. Default: to the end of the run.", time),
            },
            "fault");
        fault["oneOf"] = new JsonArray([.. new[] { "at", "step", "when" }.Select(Required)]);
        fault["allOf"] = new JsonArray([.. Places(), .. Magnitudes()]);
        return fault;
    }

    private static IEnumerable<JsonNode> Places()
    {
        foreach ((string key, FaultPlace place) in new[] { ("cell", FaultPlace.Cell), ("sensor", FaultPlace.Temperature) })
        {
            IEnumerable<string> names = FaultCatalog.All.Where(fault => fault.Place == place).Select(fault => fault.Name);
            yield return SchemaNode.Where("fault", names, Required(key), Without(key));
        }

        yield return new JsonObject { ["if"] = Required("after"), ["then"] = Required("step") };
    }

    private static IEnumerable<JsonNode> Magnitudes()
    {
        yield return SchemaNode.Where(
            "fault", FaultCatalog.All.Where(fault => !fault.HasMagnitude).Select(fault => fault.Name), Without("magnitude"));

        foreach (IGrouping<string, FaultDescription> group in FaultCatalog.All.Where(fault => fault.HasMagnitude).GroupBy(fault => fault.Unit))
        {
            yield return SchemaNode.Where("fault", group.Select(fault => fault.Name), Magnitude(group.Key == "percent" ? "percent|%" : group.Key));
        }

        yield return SchemaNode.Where("fault", [ScenarioFault.PowerCutAtWrite], Magnitude("bytes"));
    }

    private static JsonObject Magnitude(string unit)
    {
        JsonObject magnitude = SchemaNode.Like($"In {unit}.", $"(?:-?{Phrase.Number} ?(?:{unit}))");
        return new JsonObject { ["properties"] = new JsonObject { ["magnitude"] = magnitude } };
    }

    private static JsonObject Required(string key)
    {
        return new JsonObject { ["required"] = SchemaNode.List([key]) };
    }

    private static JsonObject Without(string key)
    {
        return new JsonObject { ["properties"] = new JsonObject { [key] = false } };
    }

    private static JsonObject Expect()
    {
        JsonObject properties = new()
        {
            [ExpectationReader.EventsKey] = SchemaNode.ListOf(
                "What must happen, and what must not.",
                SchemaNode.Sentence("A demand.", ExpectationForms.All.Select(entry => entry.Form))),
        };

        foreach (string id in RunResults.Ids)
        {
            properties[id] = AnyBounds();
        }

        JsonObject expect = SchemaNode.Mapping("Bounds on results, and sentences about events.", properties);
        expect["patternProperties"] = new JsonObject { [@"^run\.cell[1-4]\.[a-z0-9_]+$"] = AnyBounds() };
        return expect;
    }

    private static JsonObject AnyBounds()
    {
        return new JsonObject { ["$ref"] = "#/definitions/bounds" };
    }

    private static JsonObject Bounds()
    {
        JsonObject bounds = SchemaNode.Mapping("Bounds on this result.", new JsonObject
        {
            ["min"] = new JsonObject { ["type"] = "number" },
            ["max"] = new JsonObject { ["type"] = "number" },
        });
        bounds["minProperties"] = 1;
        return bounds;
    }
}
