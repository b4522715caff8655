using System.Text.RegularExpressions;

namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>Pieces that sentences are made of, as patterns. They are plain enough for an editor's schema as well as for .NET.</summary>
internal static partial class Phrase
{
    /// <summary>A number without sign.</summary>
    public const string Number = @"\d{1,12}(?:\.\d{1,9})?";

    /// <summary>A name that a scenario gives to something of its own.</summary>
    public const string Name = "[a-z0-9][a-z0-9-]{0,60}";

    /// <summary>A time: <c>250 ms</c>, <c>10 s</c>, <c>30 min</c>, <c>1.5 h</c>.</summary>
    /// <param name="group">Name of the group.</param>
    public static string Time(string group)
    {
        return $"(?<{group}>{Number}) (?<{group}Unit>ms|s|min|h)";
    }

    /// <summary>A current: <c>10 mA</c>, <c>0.01 A</c>, <c>0.2C</c>.</summary>
    /// <param name="group">Name of the group.</param>
    public static string Current(string group)
    {
        return $"(?<{group}>{Number}) ?(?<{group}Unit>mA|A|C)";
    }

    /// <summary>A temperature: <c>-5.5 degC</c>.</summary>
    /// <param name="group">Name of the group.</param>
    public static string Celsius(string group)
    {
        return $"(?<{group}>-?{Number}) degC";
    }

    /// <summary>A pattern without the names of its groups: inside another one, or in an editor's schema.</summary>
    public static string WithoutNames(string pattern)
    {
        return GroupName().Replace(pattern, "(?:");
    }

    [GeneratedRegex(@"\(\?<\w+>")]
    private static partial Regex GroupName();
}
