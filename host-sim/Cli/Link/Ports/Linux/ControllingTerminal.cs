namespace InvertedAnodeBms.Cli.Link.Ports.Linux;

/// <summary>The terminal this program was started from.</summary>
public static class ControllingTerminal
{
    private const int StandardInput = 0;

    /// <summary>What is typed there is for this program: started with &amp; it would be stopped for reading.</summary>
    public static bool IsOurs()
    {
        return !OperatingSystem.IsLinux() || Libc.ForegroundGroup(StandardInput) == Libc.ProcessGroup();
    }
}
