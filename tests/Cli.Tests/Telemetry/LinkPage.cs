using System.Globalization;
using System.Reflection;
using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Tests.Telemetry;

/// <summary>The parts of the page of the link that the code says better than a person.</summary>
internal static class LinkPage
{
    private const int Cells = StatusMessage.MaximumCells;
    private const int BitsOfAByte = 10;
    private const int BitsPerSecond = 115_200;

    /// <summary>Frames with their length and their share of the line, four cells and four sensors.</summary>
    public static IReadOnlyList<string> Bandwidth()
    {
        (string Name, int Payload, double PerSecond, string When)[] frames =
        [
            ("Sample", Bytes(Sample(), (m, w) => m.Write(w)), 10, "every tick"),
            ("Status", Bytes(Status(), (m, w) => m.Write(w)), 1, "every second"),
            ("Lithium", Bytes(new LithiumMessage(), (m, w) => m.Write(w)), 1, "every second, one cell"),
            ("Hello", Bytes(new HelloMessage(), (m, w) => m.Write(w)), 1 / 60.0, "after boot, every minute"),
            ("Storage", Bytes(new StorageMessage(), (m, w) => m.Write(w)), 1 / 60.0, "every minute, and with each stored event"),
            ("Event", Bytes(new EventMessage(), (m, w) => m.Write(w)), 0, "with each change"),
            ("Answer, an event", AnswerMessage.HeaderBytes + 4 + Core.Persistence.StoredEvent.Bytes, 10, "log download, one a tick"),
        ];
        List<string> lines =
        [
            "| frame | payload, bytes | on the wire, at most | per second | bytes per second | when |",
            "|---|---|---|---|---|---|",
        ];
        double sum = 0;

        foreach ((string name, int payload, double perSecond, string when) in frames)
        {
            int wire = FrameFormat.HeaderBytes + payload + FrameFormat.CrcBytes + Cobs.Overhead + 1;
            sum += wire * perSecond;
            lines.Add(Line($"| {name} | {payload} | {wire} | {perSecond:0.##} | {wire * perSecond:0} | {when} |"));
        }

        double capacity = (double)BitsPerSecond / BitsOfAByte;
        lines.Add(Line($"| all | | | | **{sum:0} of {capacity:0}: {sum / capacity:0.0 %}** | |"));
        return lines;
    }

    /// <summary>A table of every message.</summary>
    public static IReadOnlyList<string> Fields()
    {
        List<string> lines = [];
        Add(lines, "1 Hello", () => new HelloMessage(), (m, w) => m.Write(w));
        Add(lines, "2 Status", Status, (m, w) => m.Write(w));
        Add(lines, "3 Event", () => new EventMessage(), (m, w) => m.Write(w));
        Add(lines, "4 Lithium", () => new LithiumMessage(), (m, w) => m.Write(w));
        Add(lines, "5 Storage", () => new StorageMessage(), (m, w) => m.Write(w));
        Add(lines, "6 Sample", Sample, (m, w) => m.Write(w));
        Add(lines, "7 Answer: the head", () => new AnswerMessage(), (m, w) => m.Write(w));
        Add(lines, "65 Command: the head", () => new CommandMessage(), (m, w) => m.Write(w));
        Add(lines, "Raw: behind the answer to `ReadRaw`", () => new RawMessage { CellCount = Cells }, (m, w) => m.Write(w));
        Add(lines, "Item: behind the answer to `ReadConfigurationItem`", () => new ConfigurationItemMessage(), (m, w) => m.Write(w));
        return lines;
    }

    /// <summary>Numbers of an enumeration with their meaning.</summary>
    public static IReadOnlyList<string> Numbers<T>(string head)
        where T : struct, Enum
    {
        return [$"| number | {head} | meaning |", "|---|---|---|", .. typeof(T).GetFields(BindingFlags.Static | BindingFlags.Public).Select(Row)];

        static string Row(FieldInfo field)
        {
            return Line($"| {Convert.ToInt32(field.GetValue(null), CultureInfo.InvariantCulture)} | `{field.Name}` | {SourceWords.Of(field)} |");
        }
    }

    /// <summary>Items of the configuration with the bounds of the wearable's pouch.</summary>
    public static IReadOnlyList<string> Items()
    {
        ConfigurationBounds bounds = new(new BmsConfiguration { Cell = LfpLithiumPouch36.Create(), CellCount = 2 });
        List<string> lines = ["| item | | the board's own | lowest | highest | meaning |", "|---|---|---|---|---|---|"];

        foreach (ConfigurationItem item in Enum.GetValues<ConfigurationItem>())
        {
            int i = (int)item;
            string meaning = SourceWords.Of(typeof(ConfigurationItem).GetField(item.ToString())!);
            lines.Add(Line($"| {i} | `{item}` | {bounds.Own.Values[i]} | {bounds.Lowest.Values[i]} | {bounds.Highest.Values[i]} | {meaning} |"));
        }

        return lines;
    }

    private static void Add<T>(List<string> lines, string name, Func<T> make, Action<T, FrameWriter> write)
        where T : notnull
    {
        lines.AddRange([$"**{name}**", string.Empty, "| at | bytes | field | meaning |", "|---|---|---|---|"]);
        lines.AddRange(MessageLayout.Lines(make, write));
        lines.Add(string.Empty);
    }

    private static int Bytes<T>(T message, Action<T, FrameWriter> write)
    {
        return MessageLayout.Payload(message, write).Length;
    }

    private static StatusMessage Status()
    {
        return new StatusMessage { CellCount = Cells, TemperatureCount = StatusMessage.MaximumTemperatures };
    }

    private static SampleMessage Sample()
    {
        return new SampleMessage { CellCount = Cells, TemperatureCount = StatusMessage.MaximumTemperatures };
    }

    private static string Line(FormattableString text)
    {
        return FormattableString.Invariant(text);
    }
}
