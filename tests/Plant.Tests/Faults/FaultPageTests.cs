using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Plant.Tests.Faults;

/// <summary>The page about faults has the catalogue's table and every board's parts.</summary>
[TestClass]
public sealed class FaultPageTests
{
    [TestMethod]
    public void ThePageHasTheTableOfTheCatalogue()
    {
        string page = File.ReadAllText(Page());
        string table = Table();

        Assert.IsTrue(page.Contains(table, StringComparison.Ordinal), $"{Page()} should have this table:\n{table}");
    }

    private static string Table()
    {
        FaultBench[] benches = [.. Boards.All.Select(board => new FaultRig(board).Faults), Boards.ChargerChip()];
        StringBuilder table = new();
        table.Append("| fault | of | magnitude (usual) | wearable | bench | with ADS1115 | C3 wearable | what happens |\n");
        table.Append("|---|---|---|---|---|---|---|---|\n");

        foreach (FaultDescription fault in FaultCatalog.All)
        {
            string range = fault.HasMagnitude
                ? string.Create(CultureInfo.InvariantCulture, $"{fault.Lowest} to {fault.Highest} {fault.Unit} ({fault.Usual})")
                : string.Empty;
            string place = fault.Place.ToString().ToLowerInvariant();
            string boards = string.Join(" | ", benches.Select(bench => bench.Supports(fault.Kind, 0) ? "yes" : "-"));
            table.Append(CultureInfo.InvariantCulture, $"| {fault.Name} | {place} | {range} | {boards} | {fault.About} |\n");
        }

        return table.ToString();
    }

    private static string Page([CallerFilePath] string here = "")
    {
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../host-sim/Plant/Faults/README.md"));
    }
}
