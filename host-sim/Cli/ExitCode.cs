namespace InvertedAnodeBms.Cli;

/// <summary>Exit codes of every verb.</summary>
public static class ExitCode
{
    /// <summary>Every expectation held.</summary>
    public const int Held = 0;

    /// <summary>An expectation failed, or the run was stopped.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage or input.</summary>
    public const int WrongInput = 2;

    /// <summary>The tool itself failed.</summary>
    public const int InternalError = 3;

    /// <summary>Exit code of a study.</summary>
    /// <param name="errors">Parts of it that failed.</param>
    /// <param name="interrupted">It was stopped before its end.</param>
    /// <param name="missed">An expectation that counts did not hold.</param>
    public static int Of(int errors, bool interrupted, bool missed)
    {
        return errors > 0 ? InternalError : interrupted || missed ? Failed : Held;
    }
}
