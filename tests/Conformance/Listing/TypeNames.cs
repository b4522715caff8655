namespace InvertedAnodeBms.Conformance.Listing;

/// <summary>
/// Turns a type as the listing writes it into its full name: keywords, names in <c>System</c> without the namespace, and nested types,
/// from which the listing drops every <c>System.</c>.
/// </summary>
public sealed class TypeNames
{
    private static readonly Dictionary<string, string> _keywords = new()
    {
        ["void"] = "System.Void",
        ["object"] = "System.Object",
        ["string"] = "System.String",
        ["bool"] = "System.Boolean",
        ["char"] = "System.Char",
        ["sbyte"] = "System.SByte",
        ["byte"] = "System.Byte",
        ["short"] = "System.Int16",
        ["ushort"] = "System.UInt16",
        ["int"] = "System.Int32",
        ["uint"] = "System.UInt32",
        ["long"] = "System.Int64",
        ["ulong"] = "System.UInt64",
        ["float"] = "System.Single",
        ["double"] = "System.Double",
    };

    private readonly HashSet<string> _known = [];
    private readonly Dictionary<string, string> _shortened = [];

    public void Add(string fullName)
    {
        _known.Add(fullName);
        _shortened[Shorten(fullName)] = fullName;
    }

    public string Resolve(string text)
    {
        return Find(text) ?? throw new FormatException($"The listing mentions '{text}', which no listing defines.");
    }

    public bool IsKnown(string text)
    {
        return Find(text) is not null;
    }

    private string? Find(string text)
    {
        int element = text.IndexOf('[', StringComparison.Ordinal);
        string name = element < 0 ? text : text[..element];
        string suffix = element < 0 ? "" : text[element..];
        string? found = _keywords.GetValueOrDefault(name);
        found ??= _known.Contains(name) ? name : null;
        found ??= _known.Contains("System." + name) ? "System." + name : null;
        found ??= _shortened.GetValueOrDefault(name);
        return found is null ? null : found + suffix;
    }

    private static string Shorten(string fullName)
    {
        return fullName.Replace("System.", "", StringComparison.Ordinal);
    }
}
