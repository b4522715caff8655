using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>A mapping in a YAML file that knows where it stands: every complaint names file, line and column.</summary>
public sealed class YamlSection
{
    private readonly string _file;
    private readonly YamlMappingNode _node;

    /// <summary>Wraps a mapping.</summary>
    public YamlSection(string file, YamlMappingNode node)
    {
        _file = file;
        _node = node;
    }

    /// <summary>Entries of the mapping in order.</summary>
    public IEnumerable<KeyValuePair<YamlNode, YamlNode>> Entries => _node.Children;

    /// <summary>File, line and column of a node.</summary>
    public string Place(YamlNode node)
    {
        return $"{_file}:{node.Start.Line}:{node.Start.Column}";
    }

    /// <summary>File, line and column where the mapping begins.</summary>
    public string PlaceOfStart => Place(_node);

    /// <summary>The key is there.</summary>
    public bool Has(string key)
    {
        return Find(key) is not null;
    }

    /// <summary>Complains about the value of a key, or about the mapping when the key is missing.</summary>
    public InputException WrongAt(string key, string message)
    {
        return Wrong(Find(key) ?? _node, message);
    }

    /// <summary>Complains about a node.</summary>
    public InputException Wrong(YamlNode node, string message)
    {
        return new InputException($"{Place(node)}: {message}");
    }

    /// <summary>Refuses keys that are not in the list, with the nearest one as a suggestion.</summary>
    public void AllowOnly(params string[] keys)
    {
        foreach (YamlNode key in _node.Children.Keys)
        {
            string text = key.ToString();

            if (!keys.Contains(text))
            {
                throw Wrong(key, $"unknown key '{text}'. {Spelling.Suggest(text, keys)}");
            }
        }
    }

    /// <summary>A mapping below a key, or null.</summary>
    public YamlSection? Section(string key)
    {
        YamlNode? node = Find(key);
        return node switch
        {
            null => null,
            YamlMappingNode mapping => new YamlSection(_file, mapping),
            _ => throw Wrong(node, $"'{key}' must be a mapping of keys to values."),
        };
    }

    /// <summary>A list below a key; empty when the key is missing.</summary>
    public IEnumerable<YamlNode> List(string key)
    {
        YamlNode? node = Find(key);
        return node switch
        {
            null => [],
            YamlSequenceNode sequence => sequence.Children,
            _ => throw Wrong(node, $"'{key}' must be a list, one '- ' per line."),
        };
    }

    /// <summary>A list of mappings below a key; empty when the key is missing.</summary>
    public IEnumerable<YamlSection> Sections(string key)
    {
        return List(key).Select(node => node is YamlMappingNode mapping
            ? new YamlSection(_file, mapping)
            : throw Wrong(node, $"every entry of '{key}' must be a mapping of keys to values."));
    }

    /// <summary>A text.</summary>
    public string Text(string key, string? otherwise = null)
    {
        YamlNode? node = Find(key);
        return (node as YamlScalarNode)?.Value
            ?? (node is null ? otherwise : null)
            ?? throw Wrong(node ?? _node, $"'{key}' is missing or not a text.");
    }

    /// <summary>True or false; false when the key is missing.</summary>
    public bool Flag(string key)
    {
        return Text(key, "false") switch
        {
            "true" => true,
            "false" => false,
            string other => throw WrongAt(key, $"'{key}' is '{other}', expected true or false."),
        };
    }

    /// <summary>A number within bounds.</summary>
    public double Value(string key, double otherwise, double low, double high)
    {
        YamlNode? node = Find(key);

        if (node is null)
        {
            return otherwise;
        }

        double value = Parse(node, key);
        return value >= low && value <= high
            ? value
            : throw Wrong(node, string.Create(CultureInfo.InvariantCulture, $"'{key}' is {value}, expected {low} to {high}."));
    }

    /// <summary>A number, or null when the key is missing.</summary>
    public double? Optional(string key)
    {
        return Find(key) is { } node ? Parse(node, key) : null;
    }

    /// <summary>Opens a file that holds one mapping.</summary>
    public static YamlSection Open(string file)
    {
        YamlStream stream = YamlDocumentFile.Load(file);
        return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root
            ? new YamlSection(file, root)
            : throw new InputException(
                $"{file}:1:1: expected one mapping of keys to values (name, board, steps ...), found something else or nothing.");
    }

    private double Parse(YamlNode node, string key)
    {
        string? text = (node as YamlScalarNode)?.Value;
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        return isNumber && double.IsFinite(value)
            ? value
            : throw Wrong(node, $"'{key}' is '{node}', expected a number with a decimal point.");
    }

    private YamlNode? Find(string key)
    {
        return _node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? node) ? node : null;
    }
}
