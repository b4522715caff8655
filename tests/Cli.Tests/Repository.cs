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

    /// <summary>A page with other lines between two marks.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">Name of the part: its marks are "name: made by test" and "end of name".</param>
    /// <param name="maker">Who makes it.</param>
    /// <param name="lines">What shall stand there.</param>
    public static string Fill(string page, string name, string maker, IEnumerable<string> lines)
    {
        string begin = $"<!-- {name}: made by {maker} -->\n";
        int from = page.IndexOf(begin, StringComparison.Ordinal);
        int to = page.IndexOf($"<!-- end of {name} -->", StringComparison.Ordinal);
        Assert.IsTrue(from >= 0 && to > from, $"the page has lost the marks around '{name}'");
        return page[..(from + begin.Length)] + string.Join('\n', lines) + "\n" + page[to..];
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
