using System.Text;
using System.Text.Json;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Live;

/// <summary>The state of a device as a line of JSON.</summary>
public static class LiveJson
{
    /// <summary>Everything that is shown, without the trend.</summary>
    /// <param name="state">The state.</param>
    /// <param name="limits">Distances to limits.</param>
    public static string Of(LiveState state, IReadOnlyList<LimitDistance> limits)
    {
        using MemoryStream buffer = new();

        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteString("tool", RunIdentity.Tool);
            json.WriteString("verb", "connect");

            WriteHello(json, state.Hello);
            json.WriteNumber("uptime_s", Math.Round(state.UptimeMilliseconds * 1e-3, 3));
            json.WriteString("state", Words.Of(state.State));
            json.WriteString("why", StateReason.Of(state));
            json.WriteString("switches", StateReason.Switches(state.Flags));
            json.WriteStartArray("signals");

            foreach (LiveSignal signal in state.Signals)
            {
                WriteSignal(json, signal);
            }

            json.WriteEndArray();
            json.WriteStartArray("limits");

            foreach (LimitDistance limit in limits)
            {
                WriteLimit(json, limit);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteHello(Utf8JsonWriter json, HelloMessage hello)
    {
        json.WriteString("board", BoardNames.OfBoard(hello.BoardId));
        json.WriteString("cell", BoardNames.OfCell(hello.CellDesign));
        json.WriteNumber("cells", hello.CellCount);
        json.WriteBoolean("simulation", hello.Simulated);
        json.WriteNumber(hello.Simulated ? "seed" : "device_number", hello.DeviceNumber);
    }

    private static void WriteSignal(Utf8JsonWriter json, LiveSignal signal)
    {
        json.WriteStartObject();
        json.WriteString("id", signal.Id);
        WriteNumber(json, "value", signal.Quality == SignalQuality.Good ? signal.Value : double.NaN);
        json.WriteString("unit", signal.Unit);
        json.WriteString("quality", Words.Of(signal.Quality));
        json.WriteEndObject();
    }

    private static void WriteLimit(Utf8JsonWriter json, LimitDistance limit)
    {
        json.WriteStartObject();
        json.WriteString("limit", Words.Of(limit.Id));
        WriteNumber(json, "trip", limit.Trip);
        WriteNumber(json, "distance", limit.Distance);
        json.WriteString("unit", limit.Signal.Unit);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, Math.Round(value, 6));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
