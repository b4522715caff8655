namespace InvertedAnodeBms.Cli.Tests.Faults;

/// <summary>The page of the campaign shows the table that it runs.</summary>
[TestClass]
public sealed class ExpectationPageTests
{
    private const string Begin = "<!-- table: made by ExpectationPageTests -->";
    private const string End = "<!-- end of table -->";
    private const string Switch = "IABMS_WRITE_PAGES";

    [TestMethod]
    public void ThePageShowsWhatIsExpected()
    {
        string path = Path.Combine(RepositoryRoot(), "host-sim", "Cli", "Faults", "README.md");
        List<string> page = [.. File.ReadAllLines(path)];
        int begin = page.IndexOf(Begin);
        int end = page.IndexOf(End);
        Assert.IsTrue(begin >= 0 && end > begin, "the page has lost the marks around its table");
        IReadOnlyList<string> lines = ExpectationPage.Lines();

        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            page.RemoveRange(begin + 1, end - begin - 1);
            page.InsertRange(begin + 1, lines);
            File.WriteAllText(path, string.Join('\n', page) + "\n");
            return;
        }

        string shown = string.Join('\n', page.Skip(begin + 1).Take(end - begin - 1));
        string hint = $"make it again: {Switch}=1 dotnet test tests/Cli.Tests -c Release --filter ThePageShowsWhatIsExpected";
        Assert.AreEqual(string.Join('\n', lines), shown, hint);
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);

        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "InvertedAnodeBms.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("not inside the repository");
    }
}
