namespace InvertedAnodeBms.Cli.Tests;

/// <summary>Files of the repository, and pages that are made from the code.</summary>
internal static class Repository
{
    private const string Switch = "IABMS_WRITE_PAGES";

    /// <summary>Path of a file.</summary>
    public static string File(params string[] parts)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);

        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "InvertedAnodeBms.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine([folder?.FullName ?? throw new InvalidOperationException("not inside the repository"), .. parts]);
    }

    /// <summary>A file has this content; when pages are to be written, it gets it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expected">What the code says.</param>
    /// <param name="test">Name of the test, for the hint.</param>
    public static void IsOrBecomes(string path, string expected, string test)
    {
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            System.IO.File.WriteAllText(path, expected);
        }

        string hint = $"make it again: {Switch}=1 dotnet test tests/Cli.Tests -c Release --filter {test}";
        Assert.AreEqual(expected, System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : string.Empty, hint);
    }
}
