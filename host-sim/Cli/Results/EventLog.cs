using System.Text;
using System.Text.Json;

namespace InvertedAnodeBms.Cli.Results;

/// <summary>Writes <c>events.jsonl</c>, a line per event as it happens, and keeps them for the report.</summary>
public sealed class EventLog : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly List<LoggedEvent> _events = [];

    /// <summary>Creates the file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="append">Go on behind the last whole line of one that is there.</param>
    public EventLog(string path, bool append = false)
    {
        if (append)
        {
            CutTornLine(path);
        }

        _writer = new StreamWriter(path, append) { NewLine = "\n", AutoFlush = true };
    }

    /// <summary>Events so far, oldest first.</summary>
    public IReadOnlyList<LoggedEvent> Events => _events;

    /// <summary>Adds an event.</summary>
    public void Add(LoggedEvent entry)
    {
        _events.Add(entry);
        _writer.WriteLine(Line(entry));
    }

    /// <summary>An event as a line of JSON.</summary>
    public static string Line(LoggedEvent entry)
    {
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

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
    }

    private static void CutTornLine(string path)
    {
        using FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        file.SetLength(Array.LastIndexOf(bytes, (byte)'\n') + 1);
    }
}
