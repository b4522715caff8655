using System.Text.RegularExpressions;

namespace InvertedAnodeBms.Conformance.Listing;

/// <summary>Reads the listing files: first every name, then every signature, because they refer to each other.</summary>
public static partial class CatalogueReader
{
    public static ApiCatalogue Read(string folder)
    {
        string[][] files = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllLines).ToArray();
        TypeNames names = new();

        foreach (string line in files.SelectMany(lines => lines))
        {
            string? name = TypeLine.TryParse(line)?.FullName ?? DelegateLine.TryParse(line)?.FullName;

            if (name is not null)
            {
                names.Add(name);
            }
        }

        return new ApiCatalogue(files.Select(lines => ReadAssembly(lines, names)));
    }

    private static ApiAssembly ReadAssembly(string[] lines, TypeNames names)
    {
        Match header = Header().Match(lines[0]);
        string version = header.Groups["version"].Success ? header.Groups["version"].Value : "1.0.0.0";
        string[] references = lines.Select(line => Reference().Match(line)).Where(m => m.Success).Select(m => m.Groups["name"].Value).ToArray();
        ApiAssembly assembly = new(header.Groups["name"].Value, version, references);
        Dictionary<string, ApiType> types = [];

        foreach (string line in lines.Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)))
        {
            ReadLine(line, assembly, types, names);
        }

        return assembly;
    }

    private static void ReadLine(string line, ApiAssembly assembly, Dictionary<string, ApiType> types, TypeNames names)
    {
        ApiType? type = TypeLine.TryParse(line)?.ToType(names) ?? DelegateLine.TryParse(line)?.ToType(names);

        if (type is not null)
        {
            assembly.Types.Add(type);
            types[type.FullName] = type;
        }
        else if (MemberLine.Split(line) is (string owner, string declaration))
        {
            types[owner].Members.Add(MemberLine.Parse(declaration, types[owner].Name, names));
        }
        else
        {
            Match value = EnumValue().Match(line);

            if (!value.Success)
            {
                throw new FormatException($"{assembly.Name}: cannot read '{line}'.");
            }

            types[value.Groups["type"].Value].EnumValues.Add(value.Groups["name"].Value, value.Groups["value"].Value);
        }
    }

    [GeneratedRegex(@"^// (?<name>[\w.]+)(?:, Version=(?<version>[\d.]+))?, Culture=")]
    private static partial Regex Header();

    [GeneratedRegex(@"^// references (?<name>[\w.]+) ")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?<type>[\w.]+)\.(?<name>\w+) = (?<value>-?\d+)$")]
    private static partial Regex EnumValue();
}
