using System.Globalization;

namespace InvertedAnodeBms.Recordings;

/// <summary>Numbers as cyclers write them: decimal point (or comma, when told so), exponent allowed, no grouping.</summary>
internal static class NumberText
{
    /// <summary>Longest cell that is still taken for a number.</summary>
    private const int MaximumLength = 64;

    /// <summary>Power of ten of the last digit of a number that has none after the point.</summary>
    internal const int UnitDigit = 0;

    internal static NumberFault Parse(ReadOnlySpan<byte> cell, bool decimalComma, out double value)
    {
        value = 0;

        if (cell.IsEmpty)
        {
            return NumberFault.Empty;
        }

        if (cell.Length > MaximumLength)
        {
            return NumberFault.NotANumber;
        }

        int comma = cell.IndexOf((byte)',');

        if (comma < 0)
        {
            // A point in a file of decimal commas is a thousands separator, or the file is mixed: neither is to be guessed.
            return decimalComma && cell.Contains((byte)'.') ? NumberFault.NotANumber : ParsePoint(cell, out value);
        }

        Span<byte> copy = stackalloc byte[MaximumLength];
        cell.CopyTo(copy);
        copy[comma] = (byte)'.';
        NumberFault fault = ParsePoint(copy[..cell.Length], out value);

        if (fault != NumberFault.None || decimalComma)
        {
            return fault;
        }

        value = 0;
        return NumberFault.DecimalComma;
    }

    /// <summary>Power of ten of a number's last digit: -4 for "0.0002" and for "2e-4".</summary>
    internal static int LastDigit(ReadOnlySpan<byte> number)
    {
        int exponentAt = number.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> mantissa = exponentAt < 0 ? number : number[..exponentAt];
        int exponent = 0;

        if (exponentAt >= 0)
        {
            _ = int.TryParse(number[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent);
        }

        int point = mantissa.IndexOfAny((byte)'.', (byte)',');
        return exponent - (point < 0 ? UnitDigit : mantissa.Length - point - 1);
    }

    private static NumberFault ParsePoint(ReadOnlySpan<byte> cell, out double value)
    {
        if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
        {
            value = 0;
            return NumberFault.NotANumber;
        }

        if (double.IsFinite(value))
        {
            return NumberFault.None;
        }

        value = 0;
        return NumberFault.NotFinite;
    }
}
