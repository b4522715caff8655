using InvertedAnodeBms.Cli.Link.Live;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Config;

/// <summary>A configuration as a file of lines "name: value unit", with remarks behind a hash.</summary>
public static class ConfigurationFile
{
    /// <summary>The lines of a configuration.</summary>
    /// <param name="hello">Device it was read from.</param>
    /// <param name="configuration">The configuration.</param>
    public static IEnumerable<string> Lines(HelloMessage hello, DeviceConfiguration configuration)
    {
        yield return $"# iabms configuration of {DeviceName.Of(hello)}. Bounds are those of this board; cell-design is not set by an import.";

        foreach (ConfigurationName name in ConfigurationName.All)
        {
            ConfigurationItemMessage item = configuration.Of(name.Item);
            string line = $"{name.Name}: {name.Format(item.Stored)}";
            yield return $"{line,-36}# {name.Format(item.Lowest)} to {name.Format(item.Highest)}; {name.About}";
        }
    }

    /// <summary>Reads a file into a configuration; what it does not name keeps its value.</summary>
    /// <param name="path">The file.</param>
    /// <param name="configuration">Bounds and present values.</param>
    /// <exception cref="InputException">It cannot be read, or a line is wrong; the message names it.</exception>
    public static ConfigurationValues Read(string path, DeviceConfiguration configuration)
    {
        string[] lines;

        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{path}' cannot be read. {error.Message}");
        }

        ConfigurationValues values = configuration.Stored;
        HashSet<string> seen = [];

        for (int i = 0; i < lines.Length; i++)
        {
            string text = lines[i].Split('#')[0].Trim();
            string where = $"{path}: line {i + 1}";

            if (text.Length == 0)
            {
                continue;
            }

            int colon = text.IndexOf(':', StringComparison.Ordinal);
            ConfigurationName name = colon > 0
                ? ConfigurationName.Find(text[..colon].Trim(), where)
                : throw new InputException($"{where}: found '{text}', expected 'name: value'.");

            if (!seen.Add(name.Name))
            {
                throw new InputException($"{where}: {name.Name} is there twice. Remove one.");
            }

            int value = name.Parse(text[(colon + 1)..], where);
            configuration.Check(name, value, where);
            values.Values[(int)name.Item] = value;
        }

        return values;
    }
}
