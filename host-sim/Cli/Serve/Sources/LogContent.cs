using System.Globalization;
using InvertedAnodeBms.Recordings;

namespace InvertedAnodeBms.Cli.Serve.Sources;

/// <summary>A recording with all its cells, and the states that a log of this tool has beside them.</summary>
public sealed class LogContent
{
    private const int MostCells = 4;

    private readonly Recording[] _cells;
    private readonly string[] _lines;
    private readonly int _stateColumn;

    private LogContent(Recording[] cells, string[] lines, int stateColumn)
    {
        _cells = cells;
        _lines = lines;
        _stateColumn = stateColumn;
    }

    /// <summary>Rows.</summary>
    public int Count => _cells[0].Count;

    /// <summary>Cells with a voltage of their own; 1 when there is none but the pack's.</summary>
    public int Cells => _cells.Length;

    /// <summary>There is a temperature.</summary>
    public bool HasTemperature => _cells[0].TemperatureCelsius is not null;

    /// <summary>What was noticed while reading.</summary>
    public IReadOnlyList<Finding> Findings => _cells[0].Findings;

    /// <summary>Name of the format.</summary>
    public string FormatName => _cells[0].FormatName;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static LogContent Read(string file, ReaderOptions options)
    {
        try
        {
            byte[] content = File.Exists(file) ? File.ReadAllBytes(file) : [];
            string[] lines = content.Length > 0 ? File.ReadAllLines(file) : [];
            List<string> header = [.. (lines.FirstOrDefault() ?? string.Empty).Split(',').Select(name => name.Trim('"', ' ', '\uFEFF'))];
            string[] names = [.. Enumerable.Range(1, MostCells).Select(CellName).TakeWhile(header.Contains)];

            Recording[] cells = names.Length == 0 || options.VoltageColumn is not null
                ? [RecordingReader.Read(file, options)]
                : [.. names.Select(name => RecordingReader.Read(content, file, options with { VoltageColumn = name }))];
            return new LogContent(cells, lines, header.IndexOf("state"));
        }
        catch (RecordingException error)
        {
            throw new InputException(error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{file}: cannot be read. {error.Message} Check the name and the rights.");
        }
    }

    /// <summary>Time of a row in seconds.</summary>
    public double Seconds(int row)
    {
        return _cells[0].TimeMilliseconds[row] * 1e-3;
    }

    /// <summary>Current of a row in mA.</summary>
    public double Milliamperes(int row)
    {
        return _cells[0].CurrentAmpere[row] * 1e3;
    }

    /// <summary>Voltage of a cell in V.</summary>
    public double Volts(int cell, int row)
    {
        return _cells[cell].VoltageVolt[row];
    }

    /// <summary>Temperature in degC.</summary>
    public double Celsius(int row)
    {
        return _cells[0].TemperatureCelsius?[row] ?? double.NaN;
    }

    /// <summary>State that the file names in a row; empty when it names none.</summary>
    public string State(int row)
    {
        string[] values = _stateColumn < 0 ? [] : _lines[_cells[0].SourceLine[row] - 1].Split(',');
        return _stateColumn >= 0 && _stateColumn < values.Length ? values[_stateColumn].Trim('"') : string.Empty;
    }

    private static string CellName(int cell)
    {
        return string.Create(CultureInfo.InvariantCulture, $"cell_{cell}_voltage_volt");
    }
}
