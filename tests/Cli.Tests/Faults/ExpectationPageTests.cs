namespace InvertedAnodeBms.Cli.Tests.Faults;

/// <summary>The page of the campaign shows the table that it runs.</summary>
[TestClass]
public sealed class ExpectationPageTests
{
    [TestMethod]
    public void ThePageShowsWhatIsExpected()
    {
        string path = Repository.File("host-sim", "Cli", "Faults", "README.md");
        string page = Repository.Fill(File.ReadAllText(path), "table", nameof(ExpectationPageTests), ExpectationPage.Lines());
        Repository.IsOrBecomes(path, page, nameof(ThePageShowsWhatIsExpected));
    }
}
