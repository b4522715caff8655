namespace InvertedAnodeBms.Recordings;

/// <summary>A recording while the checks look at it.</summary>
internal sealed class RecordingDraft
{
    private readonly List<NumberColumn> _numbers;
    private int[] _lines;
    private StepKind[]? _kinds;

    internal RecordingDraft(
        SourceFile source, TableLayout layout, ReaderOptions options, List<NumberColumn> numbers, int[] lines, StepKind[]? kinds)
    {
        Source = source;
        Layout = layout;
        Options = options;
        _numbers = numbers;
        _lines = lines;
        _kinds = kinds;
        Time = Find(ColumnRole.Time)!;
        Current = Find(ColumnRole.Current)!;
        Voltage = Find(ColumnRole.Voltage)!;
    }

    internal SourceFile Source { get; }

    internal TableLayout Layout { get; }

    internal ReaderOptions Options { get; }

    /// <summary>Time in milliseconds, not yet rounded.</summary>
    internal NumberColumn Time { get; }

    internal NumberColumn Current { get; }

    internal NumberColumn Voltage { get; }

    /// <summary>Rounded time; set by <see cref="TimeAxis"/>.</summary>
    internal long[] TimeMilliseconds { get; set; } = [];

    internal int[] SourceLine => _lines;

    internal StepKind[]? StepKinds => _kinds;

    internal string? FirstClock { get; init; }

    /// <summary>Clock of the last row; null when rows were cut off.</summary>
    internal string? LastClock { get; set; }

    internal int Count => _lines.Length;

    /// <summary>Temperature columns that could be read, the preferred one first.</summary>
    internal IEnumerable<NumberColumn> Temperatures => _numbers.Where(column => column.Binding.Role == ColumnRole.Temperature && !column.IsGivenUp);

    /// <summary>The column with a role; null when it is absent or was given up.</summary>
    internal NumberColumn? Find(ColumnRole role)
    {
        return _numbers.Find(column => column.Binding.Role == role && !column.IsGivenUp);
    }

    internal void Truncate(int count)
    {
        Array.Resize(ref _lines, count);
        _kinds = _kinds?[..count];

        foreach (NumberColumn column in _numbers)
        {
            column.Truncate(count);
        }
    }

    internal void Warn(FindingCode code, int row, NumberColumn column, string message)
    {
        Source.Report(FindingSeverity.Warning, code, _lines[row], column.Binding.Name, message);
    }

    internal void Inform(FindingCode code, int row, NumberColumn column, string message)
    {
        Source.Report(FindingSeverity.Info, code, _lines[row], column.Binding.Name, message);
    }

    internal RecordingException Refusal(int row, NumberColumn column, string found, string expected, string remedy)
    {
        return Source.Refusal(_lines[row], column.Binding.Name, found, expected, remedy);
    }
}
