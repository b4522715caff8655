namespace InvertedAnodeBms.Evidence;

/// <summary>Where things are.</summary>
internal static class Place
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The unit tests of Core: those that also run on the chip.</summary>
    public static IReadOnlyList<string> UnitTests { get; } =
    [
        "tests/Core.Tests", "tests/Core.Lithium.Tests", "tests/Core.Records.Tests", "tests/Core.Link.Tests",
    ];

    /// <summary>An empty folder for what the tools write.</summary>
    public static string EmptyFolder(string name)
    {
        string folder = Path.Combine(Root, "out", "evidence", name);

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, true);
        }

        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>The part of a path below Core, with forward slashes; null for what is elsewhere.</summary>
    public static string? BelowCore(string path)
    {
        const string Core = "Core/";
        string plain = path.Replace('\\', '/');
        int at = plain.LastIndexOf(Core, StringComparison.Ordinal);
        return at < 0 ? null : plain[(at + Core.Length)..];
    }

    /// <summary>The room of a file below Core.</summary>
    public static string RoomOf(string file)
    {
        int slash = file.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "(top)" : file[..slash];
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);

        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "InvertedAnodeBms.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run this from inside the repository.");
    }
}
