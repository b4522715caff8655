using System.Text;
using System.Text.Json;
using InvertedAnodeBms.Cli.Commands;

namespace InvertedAnodeBms.Cli.Results;

/// <summary>Writes <c>result.json</c>: identity and numbers, no wall-clock times, so that the same run gives the same bytes.</summary>
public static class ResultFile
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes the file.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="identity">What the run was.</param>
    /// <param name="interrupted">The run was stopped before its end.</param>
    /// <param name="items">The numbers.</param>
    /// <param name="errors">Parts of the work that failed; null for a verb that is one piece.</param>
    public static void Write(
        string path, RunIdentity identity, bool interrupted, IReadOnlyList<ResultItem> items, IReadOnlyList<ToolError>? errors = null)
    {
        using MemoryStream buffer = new();

        using (Utf8JsonWriter json = new(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("tool", RunIdentity.Tool);
            json.WriteString("verb", identity.Verb);
            WriteOptional(json, "seed", identity.Seed);
            json.WriteString("scenario", identity.Scenario);
            json.WriteString("board", identity.Board);
            json.WriteString("firmware", RunIdentity.Firmware);
            json.WriteBoolean("simulation", identity.IsSimulation);
            json.WriteBoolean("interrupted", interrupted);
            json.WriteStartArray("results");

            foreach (ResultItem item in items)
            {
                WriteItem(json, item);
            }

            json.WriteEndArray();

            if (errors is not null)
            {
                WriteErrors(json, errors);
            }

            json.WriteEndObject();
        }

        string text = Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
        File.WriteAllText(path, text);
        OutputMode.Result(text);
    }

    private static void WriteItem(Utf8JsonWriter json, ResultItem item)
    {
        // A validation spans many decades: 3e-12 must not become 0.
        Func<double, double> round = item.Evidence is null ? value => Math.Round(value, 9) : Number.Rounded;
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("name", item.Name);
        WriteOptional(json, "value", item.Value, round);
        json.WriteString("unit", item.Unit);
        WriteOptional(json, "target", item.Target, round);
        WriteOptional(json, "tolerance", item.Tolerance, round);

        if (item.Evidence is { } evidence)
        {
            json.WriteString("rule", item.Kind.ToString().ToLowerInvariant());
            json.WriteString("kind", evidence.ToString().ToLowerInvariant());
        }
        else
        {
            json.WriteString("kind", item.Kind.ToString().ToLowerInvariant());
        }

        json.WriteBoolean("pass", item.Pass);

        if (item.Seen.Length > 0)
        {
            json.WriteString("seen", item.Seen);
        }

        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<ToolError> errors)
    {
        json.WriteStartArray("errors");

        foreach (ToolError error in errors)
        {
            json.WriteStartObject();
            json.WriteString("where", error.Where);
            json.WriteString("message", error.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, double? value, Func<double, double> round)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, round(number));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
