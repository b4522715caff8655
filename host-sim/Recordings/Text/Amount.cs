using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>Quantities in words, with the prefix a reader expects.</summary>
internal static class Amount
{
    /// <summary>A quantity with its unit and a prefix from nano to none, to four significant digits: "0.1 mA".</summary>
    internal static string Of(double value, string unit)
    {
        double size = Math.Abs(value);

        // The limits let 0.05 mA and 0.25 A stay as people write them.
        return size switch
        {
            0 => $"0 {unit}",
            >= 0.0999 => Invariant($"{value:G4} {unit}"),
            >= 0.999e-5 => Invariant($"{value * 1e3:G4} m{unit}"),
            >= 0.999e-8 => Invariant($"{value * 1e6:G4} u{unit}"),
            _ => Invariant($"{value * 1e9:G4} n{unit}"),
        };
    }

    /// <summary>A capacity in ampere hours, or milliampere hours below 0.1 Ah, to five significant digits.</summary>
    internal static string Charge(double ampereHour)
    {
        return Math.Abs(ampereHour) >= 0.1 || ampereHour == 0
            ? Invariant($"{ampereHour:G6} Ah")
            : Invariant($"{ampereHour * 1e3:G5} mAh");
    }

    /// <summary>A duration in seconds, minutes, hours or days.</summary>
    internal static string Duration(double milliseconds)
    {
        return Math.Abs(milliseconds) switch
        {
            < 120e3 => Invariant($"{milliseconds / 1e3:G6} s"),
            < 7200e3 => Invariant($"{milliseconds / 60e3:G4} min"),
            < 48 * 3600e3 => Invariant($"{milliseconds / 3600e3:G4} h"),
            _ => Invariant($"{milliseconds / 86400e3:G4} days"),
        };
    }

    /// <summary>A cell in quotation marks, shortened and without control characters.</summary>
    internal static string Cell(string text)
    {
        string shown = text.Length > 40 ? text[..40] + "..." : text;
        return "'" + string.Concat(shown.Select(character => char.IsControl(character) ? '?' : character)) + "'";
    }
}
