using System.Globalization;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Link.Calibration;

/// <summary>Points of a calibration as CSV: channel (cell_1 to cell_4, current), what it showed uncalibrated, what was true; V and mA.</summary>
public static class PointsFile
{
    private const string Header = "channel,shown,true";
    private const string Current = "current";
    private const string Cell = "cell_";
    private const int MostCells = 4;
    private const double MostValue = 1_000;

    /// <summary>Lines of points.</summary>
    public static string Text(IEnumerable<CalibrationPoint> points)
    {
        IEnumerable<string> lines = points.Select(point =>
        {
            string channel = point.Channel == ChannelFit.Current ? Current : $"{Cell}{point.Channel + 1}";
            return $"{channel},{Number.Fixed(point.Shown, 6)},{Number.Fixed(point.True, 6)}";
        });
        return string.Join('\n', lines.Prepend(Header)) + "\n";
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">It cannot be read, or a line is wrong.</exception>
    public static IReadOnlyList<CalibrationPoint> Read(string path)
    {
        string[] lines;

        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--points '{path}' cannot be read. {error.Message}");
        }

        List<CalibrationPoint> points = [];
        bool seenHeader = false;

        for (int i = 0; i < lines.Length; i++)
        {
            string text = lines[i].Split('#')[0].Trim();

            if (text.Length == 0)
            {
                continue;
            }

            if (!seenHeader)
            {
                seenHeader = text == Header ? true : throw Wrong(path, i, text, $"the header '{Header}'");
                continue;
            }

            points.Add(Point(path, i, text));
        }

        return points;
    }

    private static CalibrationPoint Point(string path, int line, string text)
    {
        string[] cells = text.Split(',', StringSplitOptions.TrimEntries);
        int channel = cells[0] == Current ? ChannelFit.Current
            : CellOf(cells[0]) ?? throw Wrong(path, line, cells[0], "current or cell_1 to cell_4");

        if (cells.Length != 3)
        {
            throw Wrong(path, line, text, "three cells: channel, shown, true");
        }

        return new CalibrationPoint(channel, Value(path, line, cells[1]), Value(path, line, cells[2]), 0);
    }

    private static int? CellOf(string name)
    {
        bool isCell = name.StartsWith(Cell, StringComparison.Ordinal) && int.TryParse(name[Cell.Length..], out _);
        int number = isCell ? int.Parse(name[Cell.Length..], CultureInfo.InvariantCulture) : 0;
        return number is >= 1 and <= MostCells ? number - 1 : null;
    }

    private static double Value(string path, int line, string text)
    {
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        return isNumber && Math.Abs(value) <= MostValue ? value : throw Wrong(path, line, text, "a number of V or mA, with a decimal point");
    }

    private static InputException Wrong(string path, int line, string found, string expected)
    {
        return new InputException($"{path}: line {line + 1}: found '{found}', expected {expected}.");
    }
}
