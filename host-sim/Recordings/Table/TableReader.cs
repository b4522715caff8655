using System.Text;
using CsvHelper;
using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>Reads the rows below the header into columns of numbers.</summary>
internal sealed class TableReader
{
    private const int MaximumRecordBytes = 1 << 20;

    private readonly SourceFile _source;
    private readonly TableLayout _layout;
    private readonly ReaderOptions _options;
    private readonly List<NumberColumn> _numbers;
    private readonly ColumnBinding? _kindColumn;
    private readonly ColumnBinding? _clockColumn;
    private readonly Dictionary<string, StepKind> _kindWords = new(StringComparer.Ordinal);
    private readonly int _capacity;

    internal TableReader(SourceFile source, TableLayout layout, ReaderOptions options)
    {
        _source = source;
        _layout = layout;
        _options = options;
        ReadOnlySpan<byte> text = source.Text.Span[layout.Header.Offset..];
        _capacity = text.Count((byte)'\n') + text.Count((byte)'\r') + 1;
        _kindColumn = layout.Find(ColumnRole.StepKind);
        _clockColumn = layout.Find(ColumnRole.Clock);
        _numbers = layout.Bindings
            .Where(binding => binding.Role is not (ColumnRole.StepKind or ColumnRole.Clock))
            .Select(binding => new NumberColumn(binding, _capacity))
            .ToList();
    }

    internal static CsvReaderOptions OptionsFor(char separator)
    {
        return new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            // No cell of a recording spans lines: a stray quote must not swallow the rest of the file.
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            MaxRecordSize = MaximumRecordBytes,
        };
    }

    /// <summary>Reads all rows.</summary>
    /// <exception cref="RecordingException">A row does not fit the header, or a required cell holds no number.</exception>
    internal RecordingDraft Read()
    {
        int[] lines = new int[_capacity];
        StepKind[]? kinds = _kindColumn is null ? null : new StepKind[_capacity];
        string? firstClock = null;
        string? lastClock = null;
        int count = 0;
        ReadOnlyMemory<byte> text = _source.Text[_layout.Header.Offset..];
        using CsvReader reader = CsvReader.Create(text, OptionsFor(_layout.Header.Separator));

        try
        {
            _ = reader.Read();

            while (reader.Read())
            {
                int line = LineOf(reader.LineNumber);

                if (IsBlank(reader))
                {
                    continue;
                }

                RefuseIfRagged(reader, line);
                ReadNumbers(reader, line, count);

                if (kinds is not null)
                {
                    kinds[count] = KindOf(reader.GetString(_kindColumn!.Index));
                }

                if (_clockColumn is not null)
                {
                    lastClock = reader.GetString(_clockColumn.Index);
                    firstClock ??= lastClock;
                }

                lines[count] = line;
                count++;
            }
        }
        catch (CsvFormatException exception)
        {
            throw _source.Refusal(LineOf(Math.Max(1, exception.LineNumber)), null,
                "a quotation mark out of place", "cells that are whole on their line", "Repair the line, or export the file again", exception);
        }

        if (count == 0)
        {
            throw _source.Refusal(_layout.Header.Line, null, "a header and no data", "rows of data", "Check that the export finished");
        }

        RecordingDraft draft = new(_source, _layout, _options, _numbers, lines, kinds)
        {
            FirstClock = firstClock,
            LastClock = lastClock,
        };
        draft.Truncate(count);
        return draft;
    }

    private int LineOf(long lineBelowHeader)
    {
        return _layout.Header.Line + (int)lineBelowHeader - 1;
    }

    private static bool IsBlank(CsvReader reader)
    {
        return reader.FieldCount == 1 && reader.IsEmpty(0);
    }

    private StepKind KindOf(string word)
    {
        if (!_kindWords.TryGetValue(word, out StepKind kind))
        {
            kind = StepKindText.Parse(word);
            _kindWords.Add(word, kind);
        }

        return kind;
    }

    private void RefuseIfRagged(CsvReader reader, int line)
    {
        int expected = _layout.Header.Names.Count;
        int found = reader.FieldCount;

        // BioLogic and Maccor end some lines with a tab.
        while (found > expected && reader.IsEmpty(found - 1))
        {
            found--;
        }

        if (found == expected)
        {
            return;
        }

        bool isLast = reader.ByteOffset + reader.RawRecord.Length >= _source.Text.Length - _layout.Header.Offset;
        string remedy = isLast ? "The file ends in this line: the recording was cut off, so delete the line"
            : found > expected && _layout.Header.Separator == ','
                ? "If numbers are written with a decimal comma, export with semicolons or tabs between the cells"
                : "If the export has layers for cycles, steps and records, export the records alone; otherwise repair the line";
        throw _source.Refusal(line, null, Invariant($"{found} cells"),
            Invariant($"{expected}, as in the header on line {_layout.Header.Line}"), remedy);
    }

    private void ReadNumbers(CsvReader reader, int line, int row)
    {
        foreach (NumberColumn column in _numbers)
        {
            if (column.IsGivenUp)
            {
                continue;
            }

            ReadOnlySpan<byte> cell = reader.GetSpan(column.Binding.Index);

            if (column.Binding.Role == ColumnRole.Time && DurationText.Looks(cell))
            {
                if (!DurationText.TryParse(cell, out double milliseconds))
                {
                    throw BadCell(column.Binding, line, cell, NumberFault.NotANumber);
                }

                column.Set(row, milliseconds);
                continue;
            }

            NumberFault fault = NumberText.Parse(cell, _options.DecimalComma, out double value);

            if (fault == NumberFault.None)
            {
                column.Set(row, Convert(column.Binding, line, cell, value));

                if (column.Binding.Role == ColumnRole.Current)
                {
                    column.NoteDigit(NumberText.LastDigit(cell));
                }
            }
            else if (column.Binding.Rule.IsRequired)
            {
                throw BadCell(column.Binding, line, cell, fault);
            }
            else
            {
                column.GiveUp();
                _source.Report(FindingSeverity.Warning, FindingCode.ColumnLeftOut, line, column.Binding.Name,
                    $"{Describe(cell, fault)} is no number; the column is treated as absent");
            }
        }
    }

    private double Convert(ColumnBinding binding, int line, ReadOnlySpan<byte> cell, double value)
    {
        if (binding.Scale is not UnitScale scale)
        {
            throw _source.Refusal(line, binding.Name, $"{Describe(cell, NumberFault.None)} without a unit",
                "a time as hh:mm:ss, or a unit in the header", $"Give the unit with {OptionNames.TimeUnit}");
        }

        return (value * scale.Factor) + scale.Offset;
    }

    private RecordingException BadCell(ColumnBinding binding, int line, ReadOnlySpan<byte> cell, NumberFault fault)
    {
        string remedy = fault switch
        {
            NumberFault.DecimalComma => $"If the comma is a decimal comma, say so with {OptionNames.DecimalComma}",
            _ when binding.Role == ColumnRole.Time && cell.Contains((byte)'/') => "Export the time from the start of the test instead of the date",
            NumberFault.Empty => "Export the file again, or delete the line if its sample was lost",
            NumberFault.NotFinite => "Delete the line if its sample was lost; no value is invented for it",
            _ => "Repair the cell, or export the file again",
        };
        string expected = binding.Role == ColumnRole.Time ? "a finite number or a time as hh:mm:ss" : "a finite number";
        return _source.Refusal(line, binding.Name, Describe(cell, fault), expected, remedy);
    }

    private static string Describe(ReadOnlySpan<byte> cell, NumberFault fault)
    {
        return fault == NumberFault.Empty ? "an empty cell" : Amount.Cell(Encoding.UTF8.GetString(cell));
    }
}
