using System.Text.Json;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Tests;

[TestClass]
public sealed class PhysicalRunTests
{
    private const string Pair = """
        name: pair
        board: esp32-wearable-2s
        cell: { initial-charge-percent: 40, aged-cycles: 20 }
        cells:
          - { design: pouch-inverted }
          - { design: pouch-upright, aged-cycles: 124 }
        steps: [Charge for 30 min, Discharge at 20 mA for 5 min]
        """;

    [TestMethod]
    public void TheSameSeedGivesTheSameBytesWithPhysicalCells()
    {
        using TemporaryFolder folder = new();
        string scenario = folder.File("pair.yaml", Pair);

        Assert.AreEqual(ExitCode.Held, Program.Main(["run", scenario, "--out", folder.Sub("a"), "--seed", "5"]));
        Assert.AreEqual(ExitCode.Held, Program.Main(["run", scenario, "--out", folder.Sub("b"), "--seed", "5"]));

        foreach (string file in new[] { "result.json", "trace.bdf.csv", "events.jsonl", "report.html", "junit.xml" })
        {
            byte[] first = File.ReadAllBytes(Path.Combine(folder.Sub("a"), file));
            CollectionAssert.AreEqual(first, File.ReadAllBytes(Path.Combine(folder.Sub("b"), file)), file);
        }
    }

    [TestMethod]
    public void TheTraceHasTheTruthAboutTheLithiumOfEachCell()
    {
        using TemporaryFolder folder = new();
        Program.Main(["run", folder.File("pair.yaml", Pair), "--out", folder.Sub("a")]);
        string[] lines = File.ReadAllLines(Path.Combine(folder.Sub("a"), "trace.bdf.csv"));
        List<string> columns = [.. lines[0].Split(',')];
        double Last(string column) =>
            double.Parse(lines[^1].Split(',')[columns.IndexOf(column)], System.Globalization.CultureInfo.InvariantCulture);

        Assert.IsLessThan(1, Last("true_cell_1_moss_height_micrometre"));
        Assert.IsGreaterThan(20, Last("true_cell_2_moss_height_micrometre"));
        Assert.IsGreaterThan(50, Last("true_cell_1_front_position_micrometre"));
        CollectionAssert.Contains(columns, "true_cell_2_contact_conductance_siemens");
        CollectionAssert.Contains(columns, "true_cell_2_leak_current_ampere");
        CollectionAssert.Contains(columns, "true_cell_2_highpass_voltage_millivolt");
    }

    [TestMethod]
    public void ACurrentBeyondTheLimitEndsTheRunWithExitCodeOneAndASentence()
    {
        using TemporaryFolder folder = new();
        Scenario scenario = ScenarioReader.Read(folder.File("rest.yaml", "steps: [Rest for 10 min]"));
        ClosedLoop run = new(scenario, 1, 10);
        List<string> events = [];
        run.OnEvent = entry => events.Add(entry.Text);
        run.Plant.ForcedAmperes = 5;

        while (!run.Ended)
        {
            run.Tick();
        }

        Assert.IsFalse(run.Done);
        StringAssert.Matches(run.Failure!, new System.Text.RegularExpressions.Regex(
            @"^The simulation ends at 0:\d\d:\d\d h: cell 1 \(pouch-inverted\) at 5000 mA: electrolyte depleted at the .*\.$"));
        Assert.AreEqual(run.Failure, events[^1]);
    }

    [TestMethod]
    public void ADeadCellIsWrongInput()
    {
        using TemporaryFolder folder = new();
        string scenario = folder.File("dead.yaml", "cell: { design: pouch-foil, aged-cycles: 900 }\nsteps: [Rest for 1 s]");

        Assert.AreEqual(ExitCode.WrongInput, Program.Main(["run", scenario, "--out", folder.Sub("a")]));
        Assert.IsFalse(Directory.Exists(folder.Sub("a")));
    }

    [TestMethod]
    public void CellsOfOnePackAreIndividuals()
    {
        using TemporaryFolder folder = new();
        Scenario scenario = ScenarioReader.Read(folder.File("two.yaml", "steps: [Rest for 1 s]"));
        CellNode[] cells = SimulatedCells.Create(scenario, 1);

        Assert.AreNotEqual(cells[0].Model.CapacityAmpereHours, cells[1].Model.CapacityAmpereHours);
        Assert.AreEqual(0.036, cells[0].Model.CapacityAmpereHours, 0.003);
    }

    [TestMethod]
    public void TheEquivalentCircuitIsStillThere()
    {
        using TemporaryFolder folder = new();
        string scenario = folder.File("circuit.yaml", "cell: { design: equivalent-circuit }\nsteps: [Rest for 1 min]");

        Assert.AreEqual(ExitCode.Held, Program.Main(["run", scenario, "--out", folder.Sub("a")]));
        JsonElement results = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Sub("a"), "result.json"))).RootElement.GetProperty("results");
        Assert.IsFalse(results.EnumerateArray().Any(item => item.GetProperty("id").GetString()!.EndsWith("moss_max_um", StringComparison.Ordinal)));
    }
}
