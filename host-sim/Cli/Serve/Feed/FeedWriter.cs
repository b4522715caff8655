using System.Buffers;
using System.Text.Json;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Cli.Serve.Feed;

/// <summary>Writes what pages are told, as server-sent events.</summary>
public sealed class FeedWriter
{
    private static readonly string[] s_detectors = [.. Enum.GetValues<DetectorId>().Select(Words.Of)];

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _json;

    /// <summary>Makes an empty buffer.</summary>
    public FeedWriter()
    {
        _json = new Utf8JsonWriter(_bytes);
    }

    /// <summary>Everything there is.</summary>
    public byte[] Snapshot(LiveFeed feed, RowBuffer history, IEnumerable<LoggedEvent> events, RowBuffer? pending = null)
    {
        _bytes.Clear();
        Part("hello"u8, () => Hello(feed));
        Part("events"u8, () => Events(events));
        Part("lithium"u8, () => Lithium(feed));
        Part("rows"u8, () => Rows(feed, history, pending));
        Part("now"u8, () => Now(feed));
        return _bytes.WrittenSpan.ToArray();
    }

    /// <summary>What is new.</summary>
    public byte[] News(LiveFeed feed, RowBuffer rows, List<LoggedEvent> events, bool now, bool lithium)
    {
        _bytes.Clear();

        if (events.Count > 0)
        {
            Part("events"u8, () => Events(events));
        }

        if (lithium)
        {
            Part("lithium"u8, () => Lithium(feed));
        }

        if (rows.Count > 0)
        {
            Part("rows"u8, () => Rows(feed, rows, null));
        }

        if (now)
        {
            Part("now"u8, () => Now(feed));
        }

        return _bytes.WrittenSpan.ToArray();
    }

    private void Part(ReadOnlySpan<byte> name, Action write)
    {
        _bytes.Write("event: "u8);
        _bytes.Write(name);
        _bytes.Write("\ndata: "u8);
        _json.Reset(_bytes);
        write();
        _json.Flush();
        _bytes.Write("\n\n"u8);
    }

    private void Hello(LiveFeed feed)
    {
        LivePack? pack = feed.Pack;
        _json.WriteStartObject();
        _json.WriteString("kind", feed.Identity.Kind.ToString());
        _json.WriteString("name", feed.Identity.Name);
        _json.WriteString("number", feed.Identity.Number);
        _json.WriteBoolean("canStop", feed.CanStop);
        _json.WriteString("pack", pack?.Name ?? string.Empty);
        _json.WriteNumber("cells", pack?.Layout.Cells ?? 0);
        _json.WriteNumber("temperatures", pack?.Layout.Temperatures ?? 0);
        _json.WriteNumber("tick", pack?.TickMilliseconds ?? 0);
        Write("capacity", pack?.CapacityMilliampereHours ?? double.NaN, 3);
        Write("area", pack?.AreaSquareCentimetres ?? double.NaN, 3);
        _json.WriteStartArray("limits");

        foreach (LiveLimit limit in pack?.Limits ?? [])
        {
            _json.WriteStartObject();
            _json.WriteString("q", limit.Quantity);
            _json.WriteBoolean("above", limit.Above);
            _json.WriteNumber("trip", limit.Trip);
            _json.WriteString("name", limit.Name);
            _json.WriteBoolean("critical", limit.Critical);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("detectors");
        Array.ForEach(s_detectors, _json.WriteStringValue);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Now(LiveFeed feed)
    {
        LiveNow now = feed.Now;
        _json.WriteStartObject();
        _json.WriteString("state", now.State);
        _json.WriteString("code", now.Code?.ToString() ?? string.Empty);
        _json.WriteString("why", now.Why);
        _json.WriteString("note", now.Note);
        _json.WriteBoolean("stopped", now.Stopped);
        Write("chargeGate", now.ChargeGate);
        Write("dischargeGate", now.DischargeGate);
        Write("chargeConducts", now.ChargeConducts);
        Write("dischargeConducts", now.DischargeConducts);
        Write("chargePermitted", now.ChargePermitted);
        Write("dischargePermitted", now.DischargePermitted);
        Write("charger", now.Charger);
        Write("load", now.Load);
        Write("heartbeat", now.HeartbeatSeconds, 1);
        Write("loop", now.LoopMilliseconds, 0);
        Write("longestLoop", now.LongestLoopMilliseconds, 0);
        _json.WriteNumber("lost", now.Lost);
        _json.WriteNumber("missing", now.Missing);
        _json.WriteString("storage", now.Storage);
        _json.WriteStartArray("quality");
        Array.ForEach(now.Quality, _json.WriteStringValue);
        _json.WriteEndArray();
        Write("charge", now.ChargePercent, 1);
        Write("chargeError", now.ChargeErrorPercent, 1);
        _json.WriteEndObject();
    }

    private void Lithium(LiveFeed feed)
    {
        _json.WriteStartArray();

        foreach (LiveLithium? cell in feed.Lithium)
        {
            if (cell is null)
            {
                _json.WriteNullValue();
                continue;
            }

            _json.WriteStartObject();
            _json.WriteNumber("level", cell.Level);
            _json.WriteBoolean("ready", cell.Ready);
            _json.WriteNumber("dips", cell.Dips);
            Write("evidence", cell.Evidence, 3);
            Write("statistics", cell.Statistics, 3);
            Write("leak", cell.LeakMicroamps, 1);
            Write("r0", cell.FastMilliohms, 1);
            Write("efficiency", cell.EfficiencyPercent, 3);
            Write("course", [.. cell.Course.Select(point => point.Milliohms)], 1);

            if (cell.HasDeposition)
            {
                Deposition(cell);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Deposition(LiveLithium cell)
    {
        Write("overpotentials", cell.Overpotentials, 3);
        Write("sand", cell.Sand, 4);
        Write("margin", cell.NucleationMargin, 4);
        Write("top", cell.TopShare, 4);
        Write("front", cell.FrontMicrometres, 2);
        Write("moss", cell.MossMicrometres, 2);
        Write("distance", cell.DistanceMicrometres, 2);
        Write("dead", cell.DeadMilliampereHours, 3);
    }

    private void Events(IEnumerable<LoggedEvent> events)
    {
        _json.WriteStartArray();

        foreach (LoggedEvent entry in events)
        {
            _json.WriteStartObject();
            Write("t", entry.Seconds, 1);
            _json.WriteString("source", entry.Source);
            _json.WriteString("kind", entry.Kind);
            _json.WriteString("text", entry.Text);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Rows(LiveFeed feed, RowBuffer rows, RowBuffer? more)
    {
        _json.WriteStartArray();
        RowLayout layout = feed.Pack?.Layout ?? default;
        Rows(layout, rows);

        if (more is not null)
        {
            Rows(layout, more);
        }

        _json.WriteEndArray();
    }

    private void Rows(RowLayout layout, RowBuffer rows)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            ReadOnlySpan<double> row = rows[i];
            _json.WriteStartArray();

            for (int column = 0; column < layout.Columns; column++)
            {
                Value(row[column], DecimalsOf(layout, column));
            }

            _json.WriteEndArray();
        }
    }

    private static int DecimalsOf(RowLayout layout, int column)
    {
        return column < RowLayout.FirstCell ? 3 : column < layout.FirstTemperature ? 5 : 1;
    }

    private void Write(string name, bool? value)
    {
        if (value is { } known)
        {
            _json.WriteBoolean(name, known);
        }
        else
        {
            _json.WriteNull(name);
        }
    }

    private void Write(string name, double value, int decimals)
    {
        _json.WritePropertyName(name);
        Value(value, decimals);
    }

    private void Write(string name, double[] values, int decimals)
    {
        _json.WriteStartArray(name);
        Array.ForEach(values, value => Value(value, decimals));
        _json.WriteEndArray();
    }

    private void Value(double value, int decimals)
    {
        if (double.IsFinite(value))
        {
            _json.WriteNumberValue(Math.Round(value, decimals));
        }
        else
        {
            _json.WriteNullValue();
        }
    }
}
