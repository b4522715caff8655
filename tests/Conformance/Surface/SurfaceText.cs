using System.Globalization;

namespace InvertedAnodeBms.Conformance.Surface;

/// <summary>One way to write a member, so that what the listing says and what an assembly holds can be compared as text.</summary>
public static class SurfaceText
{
    public static string Parameter(string modifier, string type, string name, string? defaultValue)
    {
        string head = modifier.Length == 0 ? $"{type} {name}" : $"{modifier} {type} {name}";
        return defaultValue is null ? head : $"{head} = {defaultValue}";
    }

    public static string Method(bool isStatic, string type, string name, IEnumerable<string> parameters)
    {
        return $"{Static(isStatic)}{type} {name}({string.Join(", ", parameters)})";
    }

    public static string Constructor(IEnumerable<string> parameters)
    {
        return $"new({string.Join(", ", parameters)})";
    }

    public static string Accessor(bool isStatic, string type, string name, IEnumerable<string> parameters, string accessor)
    {
        string[] index = parameters.ToArray();
        string place = index.Length == 0 ? name : $"this[{string.Join(", ", index)}]";
        return $"{Static(isStatic)}{type} {place} {{ {accessor}; }}";
    }

    public static string Event(bool isStatic, string type, string name)
    {
        return $"{Static(isStatic)}event {type} {name}";
    }

    public static string Field(bool isStatic, string type, string name)
    {
        return $"{Static(isStatic)}{type} {name}";
    }

    public static string Constant(string type, string name, string value)
    {
        return $"const {type} {name} = {value}";
    }

    /// <summary>A constant as the listing writes it.</summary>
    public static string Literal(object? value)
    {
        return value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            char character => character < ' ' ? $"'\\x{(int)character:X}'" : $"'{character}'",
            string text => $"\"{text}\"",
            float number => Number(number) + "f",
            double number => Number(number),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    // .NET writes infinity as a sign, the listing as a word.
    private static string Number(IFormattable number)
    {
        return number.ToString(null, CultureInfo.InvariantCulture).Replace("∞", "Infinity", StringComparison.Ordinal);
    }

    private static string Static(bool isStatic)
    {
        return isStatic ? "static " : "";
    }
}
