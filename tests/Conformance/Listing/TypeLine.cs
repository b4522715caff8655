using System.Text.RegularExpressions;

namespace InvertedAnodeBms.Conformance.Listing;

/// <summary>A line of the listing that introduces a type: <c>public sealed class System.Version : ...</c></summary>
public sealed partial record TypeLine(string Modifiers, string Keyword, string FullName, string[] Bases)
{
    public static TypeLine? TryParse(string line)
    {
        Match match = Pattern().Match(line);

        if (!match.Success)
        {
            return null;
        }

        string bases = match.Groups["bases"].Value;
        return new TypeLine(
            match.Groups["modifiers"].Value.Trim(),
            match.Groups["keyword"].Value,
            match.Groups["name"].Value,
            bases.Length == 0 ? [] : bases.Split(", "));
    }

    public ApiType ToType(TypeNames names)
    {
        ApiKind kind = Keyword switch
        {
            "enum" => ApiKind.Enum,
            "interface" => ApiKind.Interface,
            "struct" => Modifiers.Contains("ref") ? ApiKind.RefStruct : ApiKind.Struct,
            _ => Modifiers.Contains("static") ? ApiKind.StaticClass : ApiKind.Class,
        };

        return new ApiType(kind, FullName)
        {
            Modifiers = Modifiers.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Underlying = kind == ApiKind.Enum ? Bases[0] : "",
            Bases = kind == ApiKind.Enum ? [] : Bases.Select(names.Resolve).ToArray(),
        };
    }

    [GeneratedRegex(
        @"^public (?<modifiers>(?:(?:static|abstract|sealed|readonly|ref) )*)(?<keyword>class|struct|interface|enum) " +
        @"(?<name>[\w.]+)(?: : (?<bases>.+))?$")]
    private static partial Regex Pattern();
}
