namespace InvertedAnodeBms.Cli.Commands;

/// <summary>Work that waits for a person: giving up is no error of the tool.</summary>
public static class Interruptible
{
    /// <summary>Runs it.</summary>
    /// <returns>Its exit code; 1 when it was interrupted.</returns>
    public static int Run(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted; what was not yet done stays undone.");
            return ExitCode.Failed;
        }
    }
}
