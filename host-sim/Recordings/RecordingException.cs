namespace InvertedAnodeBms.Recordings;

/// <summary>A recording that cannot be read without a risk of a wrong answer.</summary>
public sealed class RecordingException : Exception
{
    /// <summary>Creates the exception; the message is built from the parts.</summary>
    /// <param name="file">The file as the caller named it.</param>
    /// <param name="line">Line in the file, from 1; 0 when the whole file is meant.</param>
    /// <param name="column">Column name as written in the file, or the name that is missing; null when no column is meant.</param>
    /// <param name="found">What the file holds.</param>
    /// <param name="expected">What it should hold.</param>
    /// <param name="remedy">What to do, as a sentence without its full stop.</param>
    /// <param name="cause">The exception underneath, if there is one.</param>
    public RecordingException(string file, int line, string? column, string found, string expected, string remedy, Exception? cause = null)
        : base($"{file}: {Place.Of(line, column)}found {found}; expected {expected}. {remedy}.", cause)
    {
        File = file;
        Line = line;
        Column = column;
        Found = found;
        Expected = expected;
        Remedy = remedy;
    }

    /// <summary>The file as the caller named it.</summary>
    public string File { get; }

    /// <summary>Line in the file, from 1; 0 when the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>Column name as written in the file, or the name that is missing; null when no column is meant.</summary>
    public string? Column { get; }

    /// <summary>What the file holds.</summary>
    public string Found { get; }

    /// <summary>What it should hold.</summary>
    public string Expected { get; }

    /// <summary>What to do, as a sentence without its full stop.</summary>
    public string Remedy { get; }
}
