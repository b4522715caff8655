using System.Buffers.Text;

namespace InvertedAnodeBms.Recordings;

/// <summary>Durations that name their own units: "144:02:18.5", Maccor's "  1d 02:03:4.5", Landt's "1-02:03:04".</summary>
internal static class DurationText
{
    /// <summary>True when a cell is written with colons, and so is no plain number.</summary>
    internal static bool Looks(ReadOnlySpan<byte> cell)
    {
        return cell.Contains((byte)':');
    }

    /// <summary>Reads hours, minutes and seconds, days before them allowed. Minutes and seconds below 60.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> cell, out double milliseconds)
    {
        milliseconds = 0;
        long days = 0;
        int dayMark = cell.IndexOfAny((byte)'d', (byte)'-');

        if (dayMark >= 0)
        {
            if (!TryWhole(cell[..dayMark], out days))
            {
                return false;
            }

            cell = cell[(dayMark + 1)..].TrimStart((byte)' ');
        }

        int first = cell.IndexOf((byte)':');
        int last = cell.LastIndexOf((byte)':');

        if (first < 0 || first == last
            || !TryWhole(cell[..first], out long hours)
            || !TryWhole(cell[(first + 1)..last], out long minutes) || minutes >= 60
            || !char.IsAsciiDigit((char)cell[^1])
            || NumberText.Parse(cell[(last + 1)..], decimalComma: false, out double seconds) != NumberFault.None
            || seconds is < 0 or >= 60)
        {
            return false;
        }

        milliseconds = ((((((double)days * 24) + hours) * 60) + minutes) * 60_000) + (seconds * 1000);
        return true;
    }

    private static bool TryWhole(ReadOnlySpan<byte> text, out long value)
    {
        text = text.Trim((byte)' ');
        bool read = Utf8Parser.TryParse(text, out value, out int used) && used == text.Length;
        return read && value >= 0 && char.IsAsciiDigit((char)text[0]);
    }
}
