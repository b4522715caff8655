using System.Buffers;
using System.Text;

namespace InvertedAnodeBms.Recordings;

/// <summary>
/// Writes a recording in Battery Data Format as it happens: UTF-8, commas, LF, fixed decimals, the same bytes for the same numbers everywhere.
/// </summary>
/// <remarks>
/// Only whole lines reach the file, each block of them in one write, so the file can be used at any moment, also after the program was
/// interrupted. Not thread-safe.
/// <code>
/// using BdfWriter writer = BdfWriter.Create("trace.bdf.csv", [BdfColumn.TestTime, BdfColumn.Current, BdfColumn.Voltage]);
/// writer.Add(0.1).Add(-0.0002).Add(3.3).EndRow();
/// </code>
/// </remarks>
public sealed class BdfWriter : IDisposable
{
    /// <summary>Rows kept in memory at most before they are written.</summary>
    public const int RowsPerWrite = 256;

    private readonly Stream _stream;
    private readonly IReadOnlyList<BdfColumn> _columns;
    private readonly int _timeColumn;
    private readonly ArrayBufferWriter<byte> _lines = new();
    private readonly StringBuilder _row = new();
    private double _time;
    private double _rowTime;
    private int _cells;
    private int _waitingRows;
    private long _writtenBytes;
    private bool _hasFailed;
    private bool _isDisposed;

    /// <summary>Starts a recording on a stream and writes the header.</summary>
    /// <param name="stream">Where to write; disposed together with the writer.</param>
    /// <param name="columns">The columns in their order: test time, current and voltage among them, every name once.</param>
    /// <exception cref="ArgumentException">A required column is missing, or a name is there twice or is none of BDF's form.</exception>
    public BdfWriter(Stream stream, IReadOnlyList<BdfColumn> columns)
        : this(stream, columns, double.NegativeInfinity)
    {
        _lines.Write(Encoding.ASCII.GetBytes(BdfHeader.Line(_columns) + "\n"));
        Flush();
    }

    private BdfWriter(Stream stream, IReadOnlyList<BdfColumn> columns, double time)
    {
        ArgumentNullException.ThrowIfNull(stream);
        BdfHeader.Require(columns);
        _stream = stream;
        _columns = [.. columns];
        _timeColumn = _columns.Select(column => column.Name).ToList().IndexOf(BdfColumn.TestTime.Name);
        _writtenBytes = stream.CanSeek ? stream.Position : 0;
        _time = time;
    }

    /// <summary>Rows completed so far.</summary>
    public long RowCount { get; private set; }

    /// <summary>Starts a recording in a file, replacing one that is there. Others may read the file while it is written.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="columns">As in the constructor.</param>
    /// <exception cref="ArgumentException">As in the constructor; the file is not touched.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static BdfWriter Create(string path, IReadOnlyList<BdfColumn> columns)
    {
        BdfHeader.Require(columns);

        // No buffer below this one: it would cut lines wherever it is full.
        return new BdfWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0), columns);
    }

    /// <summary>Goes on with a recording that this writer has written; a line that a crash cut off is removed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns it was written with.</param>
    /// <param name="lastRow">Cells of its last row; empty when it has none.</param>
    /// <exception cref="InvalidDataException">The file has other columns.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static BdfWriter Append(string path, IReadOnlyList<BdfColumn> columns, out string[] lastRow)
    {
        BdfHeader.Require(columns);
        FileStream stream = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);

        try
        {
            BdfTail tail = BdfTail.Read(stream);

            if (tail.Header != BdfHeader.Line(columns))
            {
                throw new InvalidDataException($"{path} has other columns: {tail.Header}.");
            }

            lastRow = tail.LastRow;
            stream.SetLength(tail.WholeBytes);
            stream.Position = tail.WholeBytes;
            double time = lastRow.Length == 0 ? double.NegativeInfinity : BdfTail.TimeOf(lastRow, columns);
            return new BdfWriter(stream, columns, time);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Adds the next cell: a number in the unit of its column's name.</summary>
    /// <param name="value">The value; NaN leaves the cell empty, which only optional columns may be.</param>
    /// <exception cref="ArgumentException">The value is infinite, or NaN in a required column.</exception>
    /// <exception cref="InvalidOperationException">The row has all its cells, or its time is before that of the row before.</exception>
    public BdfWriter Add(double value)
    {
        BdfColumn column = Next();

        if (double.IsNaN(value) && !BdfHeader.IsRequired(column.Name))
        {
            return Append(string.Empty);
        }

        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"Column {column.Name}: {value} cannot be written.", nameof(value));
        }

        if (_cells == _timeColumn)
        {
            _rowTime = value >= _time ? value : throw new InvalidOperationException($"The time went backward, from {_time} s to {value} s.");
        }

        return Append(BdfHeader.Format(value, column.Decimals));
    }

    /// <summary>Adds the next cell: a word, such as the name of a state.</summary>
    /// <param name="word">Letters, digits, spaces and signs, but no comma, quotation mark or control character.</param>
    /// <exception cref="ArgumentException">The word would break the line, or the column is a required one.</exception>
    /// <exception cref="InvalidOperationException">The row has all its cells.</exception>
    public BdfWriter Add(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        BdfColumn column = Next();

        if (BdfHeader.IsRequired(column.Name) || word.Any(character => character is ',' or '"' || char.IsControl(character)))
        {
            throw new ArgumentException($"Column {column.Name}: the word cannot be written.", nameof(word));
        }

        return Append(word);
    }

    /// <summary>Completes the row.</summary>
    /// <exception cref="InvalidOperationException">Cells are missing.</exception>
    public void EndRow()
    {
        if (_cells != _columns.Count)
        {
            throw new InvalidOperationException($"The row has {_cells} of {_columns.Count} cells.");
        }

        _row.Append('\n');
        _lines.Write(Encoding.UTF8.GetBytes(_row.ToString()));
        _row.Clear();
        _cells = 0;
        _time = _rowTime;
        RowCount++;
        _waitingRows++;

        if (_waitingRows >= RowsPerWrite)
        {
            Flush();
        }
    }

    /// <summary>Writes all completed rows; one that is not completed stays behind.</summary>
    /// <exception cref="IOException">
    /// The stream cannot be written. It is cut back to its last whole line where that is possible, and nothing more is written.
    /// </exception>
    public void Flush()
    {
        if (_hasFailed)
        {
            return;
        }

        try
        {
            _hasFailed = true;
            _stream.Write(_lines.WrittenSpan);
            _stream.Flush();
            _writtenBytes += _lines.WrittenCount;
            _hasFailed = false;
        }
        finally
        {
            _lines.ResetWrittenCount();
            _waitingRows = 0;

            // A full disk takes part of a line.
            if (_hasFailed && _stream.CanSeek)
            {
                _stream.SetLength(_writtenBytes);
            }
        }
    }

    /// <summary>Writes all completed rows and closes the stream. A row that is not completed is dropped.</summary>
    /// <exception cref="IOException">As in <see cref="Flush"/>; the stream is closed all the same.</exception>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;

        using (_stream)
        {
            Flush();
        }
    }

    private BdfColumn Next()
    {
        return _cells < _columns.Count ? _columns[_cells] : throw new InvalidOperationException($"The row has all its {_columns.Count} cells.");
    }

    private BdfWriter Append(string cell)
    {
        if (_cells > 0)
        {
            _row.Append(',');
        }

        _row.Append(cell);
        _cells++;
        return this;
    }
}
