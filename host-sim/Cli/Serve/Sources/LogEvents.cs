using System.Text.Json;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Serve.Sources;

/// <summary>The events that <c>run</c>, <c>log</c> and <c>replay</c> write beside their rows.</summary>
public static class LogEvents
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "events.jsonl";

    /// <summary>Events of the folder in which a log lies, oldest first; none without such a file. A line that is none is passed over.</summary>
    public static IReadOnlyList<LoggedEvent> Beside(string file)
    {
        string path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file)) ?? string.Empty, FileName);
        return File.Exists(path) ? [.. File.ReadLines(path).Select(Read).OfType<LoggedEvent>().OrderBy(entry => entry.Seconds)] : [];
    }

    private static LoggedEvent? Read(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            return new LoggedEvent(
                root.GetProperty("t_s").GetDouble(),
                root.GetProperty("source").GetString() ?? string.Empty,
                root.GetProperty("kind").GetString() ?? string.Empty,
                root.GetProperty("text").GetString() ?? string.Empty);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
