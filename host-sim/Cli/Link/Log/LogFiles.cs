using System.Globalization;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Recordings;

namespace InvertedAnodeBms.Cli.Link.Log;

/// <summary>The parts of a log in a folder: goes on in the newest, begins another when it is large or old. Whole rows only.</summary>
public sealed class LogFiles : IDisposable
{
    private const string Prefix = "log-";
    private const string Extension = ".bdf.csv";

    private readonly string _folder;
    private readonly RotationRule _rule;
    private readonly IReadOnlyList<BdfColumn> _columns;
    private BdfWriter _writer;
    private double _partSeconds;
    private long _otherBytes;

    /// <summary>Opens a folder.</summary>
    /// <param name="folder">Where; made when it is not there.</param>
    /// <param name="cells">Cells of the device.</param>
    /// <param name="temperatures">Temperature sensors of the device.</param>
    /// <param name="rule">When a part ends.</param>
    /// <exception cref="InputException">The folder cannot be written, or holds the log of another kind of device.</exception>
    public LogFiles(string folder, int cells, int temperatures, RotationRule rule)
    {
        _folder = OutputPlace.Folder("--out", folder);
        _rule = rule;
        _columns = LogColumns.Of(cells, temperatures);
        Parts = [.. Directory.GetFiles(_folder, Prefix + "*" + Extension).Order(StringComparer.Ordinal)];
        _writer = OutputPlace.Open("--out", _folder, Open);
        _partSeconds = Last?.TestSeconds ?? 0;
    }

    /// <summary>Files of the log, oldest first; the last is being written.</summary>
    public List<string> Parts { get; }

    /// <summary>Where the log stood when it was opened; null when it was new.</summary>
    public LogPosition? Last { get; private set; }

    /// <summary>Rows written since it was opened.</summary>
    public long RowCount { get; private set; }

    /// <summary>Bytes of all parts.</summary>
    public long Bytes => _otherBytes + new FileInfo(Parts[^1]).Length;

    /// <summary>Adds a sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="position">Where it lies.</param>
    /// <param name="missing">Samples missing before it.</param>
    /// <returns>It began another part.</returns>
    public bool Add(SampleMessage sample, LogPosition position, long missing)
    {
        bool rotates = _rule.Ends(new FileInfo(Parts[^1]).Length, position.TestSeconds - _partSeconds);

        if (rotates)
        {
            _writer.Dispose();
            _otherBytes += new FileInfo(Parts[^1]).Length;
            _writer = Begin();
            _partSeconds = position.TestSeconds;
        }

        LogColumns.Write(_writer, sample, position, missing);
        RowCount++;
        return rotates;
    }

    /// <summary>Hands all rows to the system: what happens to this program does not touch them any more.</summary>
    public void Flush()
    {
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
    }

    private BdfWriter Open()
    {
        // A part without a row says nothing about where the log stands.
        while (Parts.Count > 0)
        {
            try
            {
                BdfWriter writer = BdfWriter.Append(Parts[^1], _columns, out string[] row);

                if (row.Length > 0 || Parts.Count == 1)
                {
                    Last = row.Length > 0 ? LogColumns.Read(_columns, row) : null;
                    _otherBytes = Parts.SkipLast(1).Sum(part => new FileInfo(part).Length);
                    return writer;
                }

                writer.Dispose();
                File.Delete(Parts[^1]);
                Parts.RemoveAt(Parts.Count - 1);
            }
            catch (InvalidDataException error)
            {
                throw new InputException($"--out '{_folder}' holds a log that cannot go on: {error.Message} Name another folder with --out.");
            }
        }

        return Begin();
    }

    private BdfWriter Begin()
    {
        string number = (Parts.Count + 1).ToString("0000", CultureInfo.InvariantCulture);
        Parts.Add(Path.Combine(_folder, Prefix + number + Extension));
        return BdfWriter.Create(Parts[^1], _columns);
    }
}
