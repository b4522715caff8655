namespace InvertedAnodeBms.Cli;

/// <summary>Wrong usage or wrong input: the message names the place, the value, what was expected and what to do. Exit code 2.</summary>
public sealed class InputException : Exception
{
    /// <summary>Creates the error.</summary>
    public InputException(string message)
        : base(message)
    {
    }
}
