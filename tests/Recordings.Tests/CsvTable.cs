using System.Text;

namespace InvertedAnodeBms.Recordings.Tests;

/// <summary>A small table that a test spoils in one place. Row 0 is on line 2 of the file.</summary>
internal sealed class CsvTable
{
    public const string FileName = "cell.csv";

    private readonly List<string> _header;
    private readonly List<List<string>> _rows;

    private CsvTable(List<string> header, List<List<string>> rows)
    {
        _header = header;
        _rows = rows;
    }

    public int RowCount => _rows.Count;

    public string Separator { get; init; } = ",";

    public string NewLine { get; init; } = "\n";

    /// <summary>
    /// A cell in BDF: ten rows each of rest, charge with 0.5 A, rest and discharge with 0.5 A, ten seconds apart, resistance 0.1 ohm. Each step
    /// starts at the time the one before ends.
    /// </summary>
    public static CsvTable Bdf(string separator = ",", string newLine = "\n")
    {
        double[] currents = [0, 0.5, 0, -0.5];
        List<List<string>> rows = [];
        double charge = 0;

        for (int step = 0; step < currents.Length; step++)
        {
            for (int i = 0; i < 10; i++)
            {
                double current = currents[step];
                charge += i == 0 ? 0 : current * 10 / 3600;
                int seconds = (step * 90) + (i * 10);
                rows.Add([FormattableString.Invariant($"{seconds:F3}"), FormattableString.Invariant($"{current:F4}"),
                    FormattableString.Invariant($"{3.3 + (0.1 * current) + (20 * charge):F4}")]);
            }
        }

        return new CsvTable(["test_time_second", "current_ampere", "voltage_volt"], rows) { Separator = separator, NewLine = newLine };
    }

    public static CsvTable Of(string header, params string[] rows)
    {
        return new CsvTable([.. header.Split(',')], rows.Select(row => row.Split(',').ToList()).ToList());
    }

    public CsvTable With(int row, string column, string cell)
    {
        _rows[row][Index(column)] = cell;
        return this;
    }

    public CsvTable WithColumn(string column, Func<int, string> cell)
    {
        _header.Add(column);

        for (int row = 0; row < _rows.Count; row++)
        {
            _rows[row].Add(cell(row));
        }

        return this;
    }

    public CsvTable Renamed(string column, string name)
    {
        _header[Index(column)] = name;
        return this;
    }

    public CsvTable Changed(string column, Func<double, double> change)
    {
        int index = Index(column);

        foreach (List<string> row in _rows)
        {
            row[index] = change(double.Parse(row[index])).ToString("R");
        }

        return this;
    }

    public CsvTable Without(string column)
    {
        int index = Index(column);
        _header.RemoveAt(index);
        _rows.ForEach(row => row.RemoveAt(index));
        return this;
    }

    public CsvTable WithCells(int row, params string[] cells)
    {
        _rows[row] = [.. cells];
        return this;
    }

    public CsvTable Take(int rows)
    {
        _rows.RemoveRange(rows, _rows.Count - rows);
        return this;
    }

    public string Text()
    {
        IEnumerable<List<string>> lines = _rows.Prepend(_header);
        return string.Concat(lines.Select(line => string.Join(Separator, line) + NewLine));
    }

    public byte[] Bytes()
    {
        return Encoding.UTF8.GetBytes(Text());
    }

    public Recording Read(ReaderOptions? options = null)
    {
        return RecordingReader.Read(Bytes(), FileName, options);
    }

    public RecordingException Refused(ReaderOptions? options = null)
    {
        return Assert.ThrowsExactly<RecordingException>(() => Read(options));
    }

    private int Index(string column)
    {
        int index = _header.IndexOf(column);
        return index >= 0 ? index : throw new ArgumentException(column);
    }
}
