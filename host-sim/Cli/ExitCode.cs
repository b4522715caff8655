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
}
