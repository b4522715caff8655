using System.Text.Json.Nodes;

namespace InvertedAnodeBms.Cli.Scenarios.Schema;

/// <summary>Small pieces of a JSON Schema.</summary>
internal static class SchemaNode
{
    /// <summary>A text of any kind.</summary>
    public static JsonObject Text(string description)
    {
        return new JsonObject { ["type"] = "string", ["description"] = description };
    }

    /// <summary>A text of one of several.</summary>
    public static JsonObject OneOf(string description, IEnumerable<string> values)
    {
        return new JsonObject { ["description"] = description, ["enum"] = List(values) };
    }

    /// <summary>A text that fits a pattern; the first letter may be large.</summary>
    public static JsonObject Like(string description, string pattern)
    {
        return new JsonObject { ["type"] = "string", ["description"] = description, ["pattern"] = Pattern(pattern) };
    }

    /// <summary>A number within bounds.</summary>
    public static JsonObject Number(string description, double low, double high)
    {
        return new JsonObject { ["type"] = "number", ["description"] = description, ["minimum"] = low, ["maximum"] = high };
    }

    /// <summary>A whole number within bounds.</summary>
    public static JsonObject Count(string description, int low, int high)
    {
        return new JsonObject { ["type"] = "integer", ["description"] = description, ["minimum"] = low, ["maximum"] = high };
    }

    /// <summary>True or false.</summary>
    public static JsonObject Flag(string description)
    {
        return new JsonObject { ["type"] = "boolean", ["description"] = description };
    }

    /// <summary>A list.</summary>
    public static JsonObject ListOf(string description, JsonObject items)
    {
        return new JsonObject { ["type"] = "array", ["description"] = description, ["items"] = items };
    }

    /// <summary>A mapping that knows all its keys.</summary>
    public static JsonObject Mapping(string description, JsonObject properties, params string[] required)
    {
        JsonObject node = new()
        {
            ["type"] = "object",
            ["description"] = description,
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };

        if (required.Length > 0)
        {
            node["required"] = List(required);
        }

        return node;
    }

    /// <summary>A sentence of one of several forms. An editor offers their examples.</summary>
    public static JsonObject Sentence(string description, IEnumerable<SentenceForm> forms)
    {
        List<SentenceForm> all = [.. forms];
        return new JsonObject
        {
            ["type"] = "string",
            ["description"] = description,
            ["examples"] = List(all.Select(form => form.Example)),
            ["anyOf"] = new JsonArray([.. all.Select(form => (JsonNode)Like($"{form.Example}: {form.Meaning}", form.Pattern))]),
        };
    }

    /// <summary>A demand that holds where a key has one of several values.</summary>
    public static JsonObject Where(string key, IEnumerable<string> values, JsonObject then, JsonObject? otherwise = null)
    {
        JsonObject condition = new() { ["properties"] = new JsonObject { [key] = new JsonObject { ["enum"] = List(values) } } };
        JsonObject node = new() { ["if"] = condition, ["then"] = then };

        if (otherwise is not null)
        {
            node["else"] = otherwise;
        }

        return node;
    }

    /// <summary>A list of texts.</summary>
    public static JsonArray List(IEnumerable<string> values)
    {
        return new JsonArray([.. values.Select(value => (JsonNode)value)]);
    }

    private static string Pattern(string pattern)
    {
        string plain = Phrase.WithoutNames(pattern);
        bool letterFirst = char.IsAsciiLetterLower(plain[0]);
        return letterFirst ? $"^(?:[{char.ToUpperInvariant(plain[0])}{plain[0]}]{plain[1..]})$" : $"^(?:{plain})$";
    }
}
