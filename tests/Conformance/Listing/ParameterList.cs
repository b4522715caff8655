using System.Text.RegularExpressions;

namespace InvertedAnodeBms.Conformance.Listing;

/// <summary>The text between the parentheses of a listed signature.</summary>
public static partial class ParameterList
{
    public static IEnumerable<string> Types(string text)
    {
        return Matches(text).Select(match => match.Groups["type"].Value);
    }

    public static ApiParameter[] Parse(string text, Func<string, string> resolve)
    {
        return Matches(text)
            .Select(match => new ApiParameter(
                match.Groups["modifier"].Value,
                resolve(match.Groups["type"].Value),
                match.Groups["name"].Value,
                match.Groups["default"].Success ? match.Groups["default"].Value : null))
            .ToArray();
    }

    private static IEnumerable<Match> Matches(string text)
    {
        string[] parts = text.Length == 0 ? [] : text.Split(", ");

        foreach (string part in parts)
        {
            Match match = Pattern().Match(part);
            yield return match.Success ? match : throw new FormatException($"Not a parameter: '{part}'.");
        }
    }

    [GeneratedRegex(@"^(?:(?<modifier>params|ref|out|in) )?(?<type>[\w.\[\]]+) (?<name>\w+)(?: = (?<default>.+))?$")]
    private static partial Regex Pattern();
}
