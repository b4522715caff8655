using System.Text;
using System.Text.Json;
using InvertedAnodeBms.Cli.Link.Live;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Config;

/// <summary>A configuration as JSON.</summary>
public static class ConfigurationJson
{
    /// <summary>Items with bounds, each in its unit.</summary>
    public static string Of(HelloMessage hello, DeviceConfiguration configuration, IEnumerable<ConfigurationName> names)
    {
        using MemoryStream buffer = new();

        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("tool", RunIdentity.Tool);
            json.WriteString("verb", "config");
            json.WriteString("board", BoardNames.OfBoard(hello.BoardId));
            json.WriteStartArray("items");

            foreach (ConfigurationName name in names)
            {
                ConfigurationItemMessage item = configuration.Of(name.Item);
                json.WriteStartObject();
                json.WriteString("name", name.Name);
                json.WriteString("unit", name.Unit);
                json.WriteNumber("value", (double)item.Stored / name.Scale);
                json.WriteNumber("running", (double)item.Running / name.Scale);
                json.WriteNumber("default", (double)item.Default / name.Scale);
                json.WriteNumber("lowest", (double)item.Lowest / name.Scale);
                json.WriteNumber("highest", (double)item.Highest / name.Scale);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
