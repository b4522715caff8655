using System.Globalization;

namespace InvertedAnodeBms.Cli.Results;

/// <summary>Numbers as text, the same on every machine.</summary>
public static class Number
{
    /// <summary>Up to six significant digits, for people.</summary>
    public static string Short(double value)
    {
        return value.ToString("0.######;-0.######;0", CultureInfo.InvariantCulture) is { Length: <= 10 } text
            ? text
            : value.ToString("G6", CultureInfo.InvariantCulture);
    }

    /// <summary>Six significant digits however small the value, for people: <c>3.1e-12</c> is not zero.</summary>
    public static string Significant(double value)
    {
        string text = value.ToString("G6", CultureInfo.InvariantCulture);
        int exponent = text.IndexOf('E', StringComparison.Ordinal);
        return exponent < 0 ? text : text[..exponent] + "e" + int.Parse(text[(exponent + 1)..], CultureInfo.InvariantCulture);
    }

    /// <summary>Nine significant digits as a number, for machines: more would be noise of the last bits.</summary>
    public static double Rounded(double value)
    {
        return double.Parse(value.ToString("G9", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>Fixed number of decimals; what rounds to zero has no sign.</summary>
    public static string Fixed(double value, int decimals)
    {
        string text = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAnyInRange('1', '9') ? text : text.TrimStart('-');
    }

    /// <summary>A time as hours, minutes and seconds.</summary>
    public static string Clock(double seconds)
    {
        long whole = (long)seconds;
        return string.Create(CultureInfo.InvariantCulture, $"{whole / 3600}:{whole / 60 % 60:00}:{whole % 60:00}");
    }
}
