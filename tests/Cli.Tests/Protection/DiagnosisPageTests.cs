using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Tests.Protection;

/// <summary>The page of the protection folder shows the table that the firmware runs.</summary>
[TestClass]
public sealed class DiagnosisPageTests
{
    [TestMethod]
    public void ThePageShowsTheTable()
    {
        string path = Repository.File("firmware", "Core", "Protection", "README.md");
        string page = Repository.Fill(File.ReadAllText(path), "table", nameof(DiagnosisPageTests), DiagnosisPage.Lines());
        Repository.IsOrBecomes(path, page, nameof(ThePageShowsTheTable));
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
