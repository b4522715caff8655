namespace InvertedAnodeBms.Recordings;

/// <summary>One text format of one kind of cycler or program: a list of column names is all it takes.</summary>
internal interface IRecordingFormat
{
    /// <summary>Name for messages and results.</summary>
    string Name { get; }

    /// <summary>How headers state units.</summary>
    UnitStyle UnitStyles { get; }

    /// <summary>The columns, the preferred name of each quantity first.</summary>
    IReadOnlyList<ColumnRule> Rules { get; }

    /// <summary>The program writes the size of the current only, and its direction in the step column.</summary>
    bool WritesCurrentWithoutSign { get; }

    /// <summary>Why a file with this header cannot be read although its columns are there; null when it can.</summary>
    string? Objection(HeaderLine header)
    {
        return null;
    }
}
