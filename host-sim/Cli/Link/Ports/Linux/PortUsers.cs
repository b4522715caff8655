namespace InvertedAnodeBms.Cli.Link.Ports.Linux;

/// <summary>Finds out who has a port open, as far as this person may see.</summary>
internal static class PortUsers
{
    /// <summary>Names and numbers of the processes; empty when none is seen.</summary>
    /// <param name="path">The port.</param>
    public static IReadOnlyList<string> Of(string path)
    {
        string target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        List<string> users = [];

        foreach (string process in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(process), out int number) && number != Environment.ProcessId && Has(process, target))
            {
                users.Add($"{NameOf(process)} (process {number})");
            }
        }

        return users;
    }

    private static bool Has(string process, string target)
    {
        try
        {
            return Directory.EnumerateFiles(Path.Combine(process, "fd")).Any(file => new FileInfo(file).LinkTarget == target);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another person's process, or one that has just ended.
            return false;
        }
    }

    private static string NameOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "comm")).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "a program";
        }
    }
}
