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

    /// <summary>Fixed number of decimals.</summary>
    public static string Fixed(double value, int decimals)
    {
        return value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>A time as hours, minutes and seconds.</summary>
    public static string Clock(double seconds)
    {
        long whole = (long)seconds;
        return string.Create(CultureInfo.InvariantCulture, $"{whole / 3600}:{whole / 60 % 60:00}:{whole % 60:00}");
    }
}
