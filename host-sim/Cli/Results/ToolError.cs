namespace InvertedAnodeBms.Cli.Results;

/// <summary>A part of the work that failed while the rest went on.</summary>
public sealed record ToolError
{
    /// <summary>Describes the failure.</summary>
    /// <param name="where">What failed, such as the name of an experiment.</param>
    /// <param name="exception">Why.</param>
    public ToolError(string where, Exception exception)
    {
        Where = where;
        Exception = exception;
        Message = string.Concat($"{exception.GetType().Name}: {exception.Message}".Select(letter => char.IsControl(letter) ? ' ' : letter));
    }

    /// <summary>What failed.</summary>
    public string Where { get; }

    /// <summary>Why, in a line that fits every file format.</summary>
    public string Message { get; }

    /// <summary>Why, with everything a developer needs.</summary>
    public Exception Exception { get; }
}
