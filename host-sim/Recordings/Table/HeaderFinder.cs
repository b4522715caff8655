using CsvHelper;

namespace InvertedAnodeBms.Recordings;

/// <summary>Finds the header line and the format it belongs to.</summary>
internal static class HeaderFinder
{
    /// <summary>Lines searched: settings above the header take about a hundred in BioLogic files.</summary>
    private const int MaximumLines = 1000;

    /// <summary>A candidate line is not longer than this, in bytes.</summary>
    private const int MaximumLength = 20_000;

    /// <summary>A header has no more columns than this; a line of more is data, or no table.</summary>
    private const int MaximumColumns = 500;

    /// <summary>Columns that make a format when only one of them is a required one.</summary>
    private const int LeastMatches = 4;

    private static readonly char[] _separators = [',', ';', '\t', '|'];

    /// <summary>Finds the line that most of a format's columns are named in.</summary>
    /// <exception cref="RecordingException">No line names a column of any format.</exception>
    internal static (HeaderLine Header, IRecordingFormat Format) Find(SourceFile source)
    {
        int bestScore = 0;
        (HeaderLine, IRecordingFormat)? best = null;
        HeaderLine? first = null;

        foreach (HeaderLine candidate in Candidates(source.Text))
        {
            first ??= candidate;

            foreach (IRecordingFormat format in RecordingFormats.All)
            {
                int score = Score(format, candidate);

                if (score > bestScore)
                {
                    bestScore = score;
                    best = (candidate, format);
                }
            }

            if (best is (HeaderLine header, IRecordingFormat found) && HasAllRequired(found, header))
            {
                break;
            }
        }

        return best ?? throw Unrecognised(source, first);
    }

    private static bool HasAllRequired(IRecordingFormat format, HeaderLine header)
    {
        return format.Rules
            .Where(rule => rule.IsRequired)
            .GroupBy(rule => rule.Role)
            .All(group => group.Any(rule => Names(header, rule, format)));
    }

    private static int Score(IRecordingFormat format, HeaderLine header)
    {
        const int requiredWeight = 100;
        int required = 0;
        int matched = 0;

        foreach (IGrouping<ColumnRole, ColumnRule> group in format.Rules.GroupBy(rule => rule.Role))
        {
            if (group.Any(rule => Names(header, rule, format)))
            {
                required += group.First().IsRequired ? 1 : 0;
                matched++;
            }
        }

        // Words such as "State" or "Current (A)" occur in anything; a name of BDF does not.
        bool isEvidence = required >= 2 || (required == 1 && (matched >= LeastMatches || format is BdfFormat));
        return isEvidence ? (required * requiredWeight) + matched : 0;
    }

    private static bool Names(HeaderLine header, ColumnRule rule, IRecordingFormat format)
    {
        return header.Names.Any(name => rule.Matches(name, format.UnitStyles));
    }

    private static IEnumerable<HeaderLine> Candidates(ReadOnlyMemory<byte> text)
    {
        int offset = 0;

        for (int line = 1; line <= MaximumLines && offset < text.Length; line++)
        {
            int length = text.Span[offset..].IndexOfAny((byte)'\n', (byte)'\r');
            length = length < 0 ? text.Length - offset : length;
            ReadOnlyMemory<byte> bytes = text.Slice(offset, length);

            if (length is > 0 and <= MaximumLength && bytes.Span.IndexOfAny("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8) >= 0)
            {
                yield return Parse(line, offset, bytes);
            }

            offset += length;
            offset += text.Span[offset..].StartsWith("\r\n"u8) ? 2 : 1;
        }
    }

    private static HeaderLine Parse(int line, int offset, ReadOnlyMemory<byte> bytes)
    {
        char separator = _separators.MaxBy(candidate => bytes.Span.Count((byte)candidate));
        using CsvReader reader = CsvReader.Create(bytes, TableReader.OptionsFor(separator) with { MalformedData = CsvMalformedDataHandling.Recover });
        List<HeaderName> names = [];

        if (reader.Read())
        {
            for (int i = 0; i < Math.Min(reader.FieldCount, MaximumColumns); i++)
            {
                names.Add(HeaderName.Parse(reader.GetString(i)));
            }
        }

        while (names.Count > 0 && names[^1].Text.Length == 0)
        {
            names.RemoveAt(names.Count - 1);
        }

        return new HeaderLine(line, offset, separator, names);
    }

    private static RecordingException Unrecognised(SourceFile source, HeaderLine? first)
    {
        string found = first is null
            ? "numbers without column names"
            : "columns " + string.Join(", ", first.Names.Take(12).Select(name => Amount.Cell(name.Text)));
        string formats = string.Join("; ", RecordingFormats.All.Select(format => $"{format.Name} ({RequiredTitles(format)})"));
        string nearest = first is null ? string.Empty : NearestFormat.Of(first);
        return source.Refusal(first?.Line ?? 1, null, found, "a header of one of " + formats,
            $"{nearest}Export as text from the cycler's own program, or rename the columns to those of BDF");
    }

    private static string RequiredTitles(IRecordingFormat format)
    {
        return string.Join(", ", format.Rules.Where(rule => rule.IsRequired).DistinctBy(rule => rule.Role).Select(rule => rule.Title));
    }
}
