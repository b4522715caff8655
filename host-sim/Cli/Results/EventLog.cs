using System.Text.Json;

namespace InvertedAnodeBms.Cli.Results;

/// <summary>Writes <c>events.jsonl</c>, a line per event as it happens, and keeps them for the report.</summary>
public sealed class EventLog : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly List<LoggedEvent> _events = [];

    /// <summary>Creates the file.</summary>
    public EventLog(string path)
    {
        _writer = new StreamWriter(path) { NewLine = "\n", AutoFlush = true };
    }

    /// <summary>Events so far, oldest first.</summary>
    public IReadOnlyList<LoggedEvent> Events => _events;

    /// <summary>Adds an event.</summary>
    public void Add(LoggedEvent entry)
    {
        _events.Add(entry);
        using MemoryStream buffer = new();

        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("t_s", Math.Round(entry.Seconds, 3));
            json.WriteString("source", entry.Source);
            json.WriteString("kind", entry.Kind);
            json.WriteString("text", entry.Text);
            json.WriteEndObject();
        }

        _writer.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
    }
}
