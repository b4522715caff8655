using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Tests.Protection;

/// <summary>The page of the protection folder shows the table that the firmware runs.</summary>
[TestClass]
public sealed class DiagnosisPageTests
{
    private const string Begin = "<!-- table: made by DiagnosisPageTests -->";
    private const string End = "<!-- end of table -->";
    private const string Switch = "IABMS_WRITE_PAGES";

    [TestMethod]
    public void ThePageShowsTheTable()
    {
        string path = Repository.File("firmware", "Core", "Protection", "README.md");
        List<string> page = [.. File.ReadAllLines(path)];
        int begin = page.IndexOf(Begin);
        int end = page.IndexOf(End);
        Assert.IsTrue(begin >= 0 && end > begin, "the page has lost the marks around its table");
        IReadOnlyList<string> lines = DiagnosisPage.Lines();

        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            page.RemoveRange(begin + 1, end - begin - 1);
            page.InsertRange(begin + 1, lines);
            File.WriteAllText(path, string.Join('\n', page) + "\n");
            return;
        }

        string shown = string.Join('\n', page.Skip(begin + 1).Take(end - begin - 1));
        string hint = $"make it again: {Switch}=1 dotnet test tests/Cli.Tests -c Release --filter ThePageShowsTheTable";
        Assert.AreEqual(string.Join('\n', lines), shown, hint);
    }

    [TestMethod]
    public void EveryDiagnosisHasExactlyOneRowInEveryDesign()
    {
        foreach (CellDesign design in (CellDesign[])[LfpLithiumPouch36.Create(), Nmc21700.Create(), GraphiteLithiumCoin.Create()])
        {
            DiagnosisId[] ids = [.. DiagnosisTable.Create(design).Select(row => row.Id).Order()];
            CollectionAssert.AreEqual(Enum.GetValues<DiagnosisId>(), ids);
        }
    }
}
