using System.Text;
using System.Text.Json;
using InvertedAnodeBms.Cli.Link.Live;
using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Log;

/// <summary>The events that a device has stored, downloaded into a file, a line each.</summary>
public static class StoredEventFile
{
    /// <summary>Name of the file in the folder of the log.</summary>
    public const string Name = "stored-events.jsonl";

    private const double Micro = 1e-6;

    /// <summary>Downloads them.</summary>
    /// <param name="session">The device.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="erases">Erase them on the device afterwards.</param>
    /// <param name="cancellation">The person gives up.</param>
    public static void Download(DeviceSession session, string folder, bool erases, CancellationToken cancellation)
    {
        string path = Path.Combine(OutputPlace.Folder("--out", folder), Name);
        StorageMessage counters = new();
        session.Commander.Read(CommandId.ReadCounters, counters.Read);
        StringBuilder text = new();
        int count = 0;

        for (int number = Math.Max(1, counters.OldestEvent); number <= counters.NewestEvent; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            EventEntryMessage entry = new();
            int asked = number;
            CommandAnswer answer = session.Commander.Ask(CommandId.ReadEvent, arguments => arguments.WriteInt32(asked), 0, entry.Read);

            // One that is gone was overwritten meanwhile, or never came to be whole.
            if (answer.Result == CommandResult.Done)
            {
                text.Append(Line(entry)).Append('\n');
                count++;
            }
            else if (answer.Result != CommandResult.NotThere)
            {
                throw new InputException($"{CommandWords.Of(CommandId.ReadEvent)} {number}: {CommandWords.Of(answer)}");
            }
        }

        AtomicFile.Write(path, temporary => File.WriteAllText(temporary, text.ToString()));
        Console.WriteLine($"{count} stored events are in {path}; {counters.LostEvents} of this boot could not be stored.");

        if (erases)
        {
            session.Actions.Do(CommandId.EraseLog, cancellation);
        }
    }

    private static string Line(EventEntryMessage entry)
    {
        StoredEvent stored = entry.Event;
        using MemoryStream buffer = new();

        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("number", entry.Number);
            json.WriteNumber("boot", stored.Boot);
            json.WriteNumber("uptime_s", Math.Round(stored.UptimeMilliseconds * 1e-3, 3));
            json.WriteString("kind", stored.Kind.ToString());
            json.WriteString("text", Words.Of(new EventMessage { Kind = stored.Kind, Subject = stored.Subject, Value = stored.Value }));
            json.WriteString("state", Words.Of(stored.State));
            json.WriteString("limiter", Words.Of(stored.Reason));
            json.WriteString("active", StateReason.Diagnoses(stored.ActiveMask, 0));
            json.WriteString("latched", StateReason.Diagnoses(stored.LatchedMask, 0));
            json.WriteNumber("current_a", Math.Round(stored.PackMicroamps * Micro, 6));
            WriteArray(json, "cells_v", stored.CellCount, i => Math.Round(stored.CellMicrovolts[i] * Micro, 6));
            WriteArray(json, "temperatures_celsius", stored.TemperatureCount, i => Math.Round(stored.TemperatureDeciCelsius[i] * 0.1, 1));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteArray(Utf8JsonWriter json, string name, int count, Func<int, double> value)
    {
        json.WriteStartArray(name);

        for (int i = 0; i < count; i++)
        {
            json.WriteNumberValue(value(i));
        }

        json.WriteEndArray();
    }
}
