namespace InvertedAnodeBms.Conformance;

/// <summary>The working tree that this test assembly was built in.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative)
    {
        return Path.GetFullPath(Path.Combine(Root, relative));
    }

    /// <summary>Path inside the tree with forward slashes, for messages that an editor can follow.</summary>
    public static string Relative(string path)
    {
        return Path.GetRelativePath(Root, path).Replace('\\', '/');
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "InvertedAnodeBms.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No InvertedAnodeBms.sln above {AppContext.BaseDirectory}.");
    }
}
