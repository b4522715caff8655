using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace InvertedAnodeBms.Cli.Scenarios.Loads;

/// <summary>
/// Reads <c>profiles:</c>, by name: a list of <c>[seconds, mA]</c>, or the name of a CSV file beside the scenario with the columns
/// <c>seconds,milliampere</c>.
/// </summary>
public static class LoadProfileReader
{
    private const string Header = "seconds,milliampere";
    private const string Expected = "expected seconds above 0 (at most 86400) and mA from 0 to 100000";
    private const double LongestPieceSeconds = 86_400;
    private const double MostMilliamperes = 100_000;
    private const int MostPieces = 100_000;
    private const long MostBytes = 4_000_000;

    private static readonly SentenceForm s_name = new(Phrase.Name, "wrist-pulses", "a name");

    /// <summary>Reads all profiles.</summary>
    /// <param name="root">The scenario.</param>
    /// <param name="file">Its file: a CSV is looked for beside it.</param>
    /// <exception cref="InputException">Something is wrong; the message names line and column.</exception>
    public static IReadOnlyDictionary<string, LoadProfile> Read(YamlSection root, string file)
    {
        Dictionary<string, LoadProfile> profiles = new(StringComparer.Ordinal);
        YamlSection? section = root.Section("profiles");

        foreach (KeyValuePair<YamlNode, YamlNode> entry in section?.Entries ?? [])
        {
            string name = (entry.Key as YamlScalarNode)?.Value ?? string.Empty;

            if (s_name.Read(name) is null || name != name.ToLowerInvariant())
            {
                throw section!.Wrong(entry.Key, $"'{name}' is no name of a profile: small letters, digits and hyphens.");
            }

            profiles[name] = entry.Value switch
            {
                YamlSequenceNode list => ReadList(section!, list),
                YamlScalarNode { Value: { Length: > 0 } csv } => ReadCsv(section!, entry.Value, file, csv),
                _ => throw section!.Wrong(entry.Value, "a profile is a list of [seconds, mA], or the name of a CSV file beside the scenario."),
            };
        }

        return profiles;
    }

    private static LoadProfile ReadList(YamlSection section, YamlSequenceNode list)
    {
        List<(double Seconds, double Amperes)> pieces = [];

        foreach (YamlNode node in list.Children)
        {
            string[] texts = node is YamlSequenceNode { Children.Count: 2 } pair
                ? [.. pair.Children.Select(child => (child as YamlScalarNode)?.Value ?? string.Empty)]
                : throw section.Wrong(node, "expected [seconds, mA].");
            pieces.Add(Piece(texts[0], texts[1]) ?? throw section.Wrong(node, $"[{texts[0]}, {texts[1]}]: {Expected}."));
        }

        return pieces.Count > 0 ? new LoadProfile(pieces) : throw section.Wrong(list, "a profile needs at least one [seconds, mA].");
    }

    private static LoadProfile ReadCsv(YamlSection section, YamlNode node, string file, string csv)
    {
        string path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, csv);

        if (Path.GetFileName(csv) != csv || !csv.EndsWith(".csv", StringComparison.Ordinal) || !File.Exists(path))
        {
            throw section.Wrong(node, $"no CSV file '{csv}' beside the scenario: it must lie in its folder and end in .csv.");
        }

        string[] lines = new FileInfo(path).Length <= MostBytes ? File.ReadAllLines(path) : [];
        List<(double Seconds, double Amperes)> pieces = [];

        if (lines.Length is < 2 or > MostPieces || lines[0].Trim() != Header)
        {
            throw section.Wrong(node, $"{path}:1:1: expected the line '{Header}' and 1 to {MostPieces - 1} lines below it.");
        }

        for (int i = 1; i < lines.Length; i++)
        {
            string[] texts = lines[i].Split(',');
            pieces.Add((texts.Length == 2 ? Piece(texts[0], texts[1]) : null)
                ?? throw section.Wrong(node, $"{path}:{i + 1}:1: '{lines[i]}': {Expected}."));
        }

        return new LoadProfile(pieces);
    }

    private static (double Seconds, double Amperes)? Piece(string seconds, string milliamperes)
    {
        bool numbers = double.TryParse(seconds, NumberStyles.Float, CultureInfo.InvariantCulture, out double length)
            & double.TryParse(milliamperes, NumberStyles.Float, CultureInfo.InvariantCulture, out double current);
        return numbers && length is > 0 and <= LongestPieceSeconds && current is >= 0 and <= MostMilliamperes ? (length, current / 1e3) : null;
    }
}
