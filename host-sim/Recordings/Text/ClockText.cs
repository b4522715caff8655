using System.Globalization;

namespace InvertedAnodeBms.Recordings;

/// <summary>Date and time of day as cyclers write them. Month first where slashes are used, as Arbin and Maccor do.</summary>
internal static class ClockText
{
    private static readonly string[] _formats =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy/MM/dd HH:mm:ss",
        "M/d/yyyy HH:mm:ss", "M/d/yyyy HH:mm:ss.FFFFFFF", "M/d/yyyy h:mm:ss tt", "d-MMM-yy h:mm:ss tt",
    ];

    /// <summary>Reads a date with time of day, or a plain number of seconds since 1970. False when it is neither.</summary>
    internal static bool TrySeconds(string text, double secondsPerNumber, out double seconds)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
        {
            seconds = number * secondsPerNumber;
            return true;
        }

        const DateTimeStyles styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        bool read = DateTime.TryParseExact(text, _formats, CultureInfo.InvariantCulture, styles, out DateTime date);
        seconds = read ? (date - DateTime.UnixEpoch).TotalSeconds : 0;
        return read;
    }
}
