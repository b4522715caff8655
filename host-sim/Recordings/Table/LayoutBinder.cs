using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>Ties the columns of a header to what they are used for, and settles their units.</summary>
internal sealed class LayoutBinder
{
    private readonly SourceFile _source;
    private readonly HeaderLine _header;
    private readonly IRecordingFormat _format;
    private readonly ReaderOptions _options;

    internal LayoutBinder(SourceFile source, HeaderLine header, IRecordingFormat format, ReaderOptions options)
    {
        _source = source;
        _header = header;
        _format = format;
        _options = options;
    }

    /// <summary>Binds every column that is needed.</summary>
    /// <exception cref="RecordingException">A required column is missing, there twice, or in a unit that is not known.</exception>
    internal TableLayout Bind()
    {
        if (_format.Objection(_header) is string objection)
        {
            throw _source.Refusal(_header.Line, null, objection, "records alone", "Export the record layer alone");
        }

        ReportHeader();
        List<ColumnBinding> bindings = [];

        foreach (ColumnRule rule in _format.Rules)
        {
            int index = FindOnly(rule);

            if (index < 0)
            {
                continue;
            }

            ColumnBinding? used = bindings.Find(binding => binding.Role == rule.Role);

            if (used is not null && rule.Role != ColumnRole.Temperature)
            {
                _source.Report(FindingSeverity.Info, FindingCode.AlternativeColumn, _header.Line, _header.Names[index].Text,
                    $"not used, because '{used.Name}' is");
            }
            else if (BindUnit(rule, index) is ColumnBinding binding)
            {
                bindings.Add(binding);
            }
        }

        RefuseIfMissing(bindings);
        ReportUnused(bindings);
        return new TableLayout(_format, _header, bindings);
    }

    private void ReportHeader()
    {
        if (_header.Line > 1)
        {
            _source.Report(FindingSeverity.Info, FindingCode.LinesBeforeHeader, _header.Line, null,
                Invariant($"the header is here; the {_header.Line - 1} lines before it are not used"));
        }

        // Tabs are what BioLogic and Maccor write.
        if (_header.Separator is ';' or '|' || _options.DecimalComma)
        {
            string decimals = _options.DecimalComma ? "comma" : "point";
            string separator = _header.Separator == '\t' ? "tab" : $"'{_header.Separator}'";
            _source.Report(FindingSeverity.Info, FindingCode.UnusualDelimiter, _header.Line, null,
                $"cells are separated by {separator} and numbers written with a decimal {decimals}");
        }
    }

    private int FindOnly(ColumnRule rule)
    {
        if (rule.Role == ColumnRole.Voltage && _options.VoltageColumn is { } asked)
        {
            return FindNamed(asked);
        }

        int found = -1;

        for (int i = 0; i < _header.Names.Count; i++)
        {
            HeaderName name = _header.Names[i];

            if (!rule.Matches(name, _format.UnitStyles) || IsIgnored(name))
            {
                continue;
            }

            if (found >= 0)
            {
                throw _source.Refusal(_header.Line, name.Text,
                    Invariant($"the same quantity twice: column {found + 1} '{_header.Names[found].Text}' and column {i + 1} '{name.Text}'"),
                    $"one column for {rule.Title}", $"Rename one of them, or leave it out with {OptionNames.IgnoreColumn}");
            }

            found = i;
        }

        return found;
    }

    private int FindNamed(string asked)
    {
        List<string> names = [.. _header.Names.Select(name => name.Text)];
        int index = names.FindIndex(name => string.Equals(name, asked, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? index
            : throw _source.Refusal(_header.Line, asked, "only columns " + string.Join(", ", names.Take(30).Select(Amount.Cell)),
                "the column that was asked for", $"Name one of these with {OptionNames.VoltageColumn}");
    }

    private bool IsIgnored(HeaderName name)
    {
        return _options.IgnoredColumns.Contains(name.Text, StringComparer.OrdinalIgnoreCase);
    }

    private ColumnBinding? BindUnit(ColumnRule rule, int index)
    {
        HeaderName name = _header.Names[index];
        string? fixedUnit = rule.Matches(name, _format.UnitStyles) ? rule.FixedUnit(name) : null;
        UnitScale? given = GivenScale(rule.Dimension);
        Dimension dimension = rule.Role == ColumnRole.Clock ? Dimension.Time : rule.Dimension;
        string stated = dimension == Dimension.None ? string.Empty : name.Unit;
        string assumed = rule.Role == ColumnRole.Voltage && _options.VoltageColumn is not null ? "V" : string.Empty;
        string unit = stated.Length > 0 ? stated : fixedUnit ?? assumed;
        UnitScale? scale = given ?? Units.Find(dimension, unit);

        if (given is null && fixedUnit is not null && unit != fixedUnit)
        {
            throw _source.Refusal(_header.Line, name.Text, $"two units: the name means {fixedUnit}, and {Amount.Cell(stated)} is stated",
                "one unit", "Correct the header, or " + Remedy(dimension));
        }

        if (scale is null && unit.Length > 0)
        {
            if (rule.IsRequired)
            {
                throw _source.Refusal(_header.Line, name.Text, $"the unit {Amount.Cell(unit)}",
                    $"a unit of {rule.Dimension.ToString().ToLowerInvariant()}", "Correct the unit in the header, or " + Remedy(rule.Dimension));
            }

            _source.Report(FindingSeverity.Warning, FindingCode.ColumnLeftOut, _header.Line, name.Text,
                $"the unit {Amount.Cell(unit)} is not known; the column is treated as absent");
            return null;
        }

        if (given is not null || scale is { IsUsual: false })
        {
            string source = given is null ? "as its header says" : "as asked for, whatever its header says";
            _source.Report(FindingSeverity.Info, FindingCode.UnitConverted, _header.Line, name.Text, $"converted from {scale!.Unit}, {source}");
        }

        return new ColumnBinding(rule, index, name.Text, scale);
    }

    private UnitScale? GivenScale(Dimension dimension)
    {
        return dimension switch
        {
            Dimension.Time when _options.TimeUnit is TimeUnit unit => Units.Of(unit),
            Dimension.Current when _options.CurrentUnit is CurrentUnit unit => Units.Of(unit),
            Dimension.Voltage when _options.VoltageUnit is VoltageUnit unit => Units.Of(unit),
            Dimension.Charge when _options.CapacityUnit is CapacityUnit unit => Units.Of(unit),
            _ => null,
        };
    }

    private static string Remedy(Dimension dimension)
    {
        return dimension switch
        {
            Dimension.Time => $"give it with {OptionNames.TimeUnit}",
            Dimension.Current => $"give it with {OptionNames.CurrentUnit}",
            Dimension.Charge => $"give it with {OptionNames.CapacityUnit}",
            Dimension.Temperature => $"leave the column out with {OptionNames.IgnoreColumn}",
            _ => $"give it with {OptionNames.VoltageUnit}",
        };
    }

    private void RefuseIfMissing(List<ColumnBinding> bindings)
    {
        List<ColumnRule> missing = _format.Rules
            .Where(rule => rule.IsRequired && !bindings.Exists(binding => binding.Role == rule.Role))
            .DistinctBy(rule => rule.Role)
            .ToList();

        if (missing.Count == 0)
        {
            return;
        }

        IEnumerable<string> names = _header.Names.Select(name => name.Text);
        List<string> free = names.Where((_, index) => !bindings.Exists(binding => binding.Index == index)).ToList();
        IEnumerable<string> hints = missing
            .Select(rule => (rule.Title, Nearest: NameDistance.Nearest(rule.Title, free)))
            .Where(pair => pair.Nearest is not null)
            .Select(pair => $"'{pair.Nearest}' may be meant for '{pair.Title}'");
        string hint = string.Join("; ", hints);
        throw _source.Refusal(_header.Line, missing[0].Title,
            "only columns " + string.Join(", ", names.Take(30).Select(Amount.Cell)),
            $"{_format.Name} columns {string.Join(", ", missing.Select(rule => $"'{rule.Title}'"))} too",
            hint.Length > 0 ? hint : "Export the file again with these columns");
    }

    private void ReportUnused(List<ColumnBinding> bindings)
    {
        List<string> unused = _header.Names
            .Where((_, index) => !bindings.Exists(binding => binding.Index == index))
            .Select(name => Amount.Cell(name.Text))
            .ToList();

        if (unused.Count > 0)
        {
            _source.Report(FindingSeverity.Info, FindingCode.UnusedColumns, _header.Line, null,
                Invariant($"{unused.Count} columns are not used: {string.Join(", ", unused.Take(30))}"));
        }
    }
}
