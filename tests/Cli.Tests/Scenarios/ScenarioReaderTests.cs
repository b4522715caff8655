using InvertedAnodeBms.Cli.Scenarios;

namespace InvertedAnodeBms.Cli.Tests.Scenarios;

[TestClass]
public sealed class ScenarioReaderTests
{
    [TestMethod]
    [DataRow("bord: esp32-wearable-2s\nsteps: [Rest for 1 s]", ":1:1: unknown key 'bord'. Did you mean 'board'?")]
    [DataRow("steps: [Rest for 1 s]\nseed: many", ":2:7: 'seed' is 'many', expected a number")]
    [DataRow("steps: [Rest for 1 s]\nambient-celsius: 300", ":2:18: 'ambient-celsius' is 300, expected -40 to 85")]
    [DataRow("steps: [Rest for 1 s]\ncell:\n  initial-charge-percent: 101", ":3:27: 'initial-charge-percent' is 101, expected 0 to 100")]
    [DataRow("steps: [Rest for 1 s]\nboard: esp32-wearable-3s", ":2:8: unknown board 'esp32-wearable-3s'. Did you mean 'esp32-wearable-2s'?")]
    [DataRow("steps:\n  - Rest for 1 s\n  - Chrge until full", ":3:5: cannot read the step 'Chrge until full'. Did you mean 'Charge until full'?")]
    [DataRow("name: empty", ":1:1: no steps.")]
    [DataRow("steps: [Rest for 1 s]\nname: ../../elsewhere", ":2:7: 'name' is '../../elsewhere', expected one that can name a folder")]
    [DataRow("steps: [Rest for 1 s]\nname: ..", ":2:7: 'name' is '..', expected one that can name a folder")]
    [DataRow("steps: Rest for 1 s", ":1:8: 'steps' must be a list")]
    [DataRow("steps: [Rest for 1 s]\nexpect:\n  run.max_cell_v: {}", ":3:3: 'run.max_cell_v' needs min, max or both")]
    [DataRow("steps: [Rest for 1 s]\nexpect:\n  run.max_cell_v: { most: 1 }", ":3:21: unknown key 'most'")]
    [DataRow("steps: [Rest for 1 s]\ncell: { design: pouch-invertd }", ":2:17: unknown cell design 'pouch-invertd'. Did you mean 'pouch-inverted'?")]
    [DataRow("steps: [Rest for 1 s]\ncells:\n  - { design: pouch-upright }", ":3:3: 1 cells are listed, the board has 2.")]
    [DataRow("steps: [Rest for 1 s]\ncells:\n  - pouch-upright", ":3:5: every entry of 'cells' must be a mapping")]
    [DataRow("steps: [Rest for 1 s]\ncell: { aged-cycles: 1.5 }", ":2:22: 'aged-cycles' must be a whole number")]
    [DataRow("steps: [Rest for 1 s]\ncell: { design: equivalent-circuit, aged-cycles: 5 }", ":2:50: an equivalent-circuit does not age")]
    [DataRow("steps: [Rest for 2401 h]", ":1:9: 'Rest for 2401 h' is out of range: at most 2400 h")]
    [DataRow("steps: [Discharge at 101 A for 1 s]", ":1:9: 'Discharge at 101 A for 1 s' is out of range")]
    [DataRow("steps: [Set ambient to 86 degC]", ":1:9: 'Set ambient to 86 degC' is out of range")]
    [DataRow("steps: [Rest for 1 s]\nexpect:\n  ? { max: 1 }\n", ":3:5: expected the id of a result")]
    [DataRow("steps: [Hang foor 2 s]", ":1:9: cannot read the step 'Hang foor 2 s'. Did you mean 'Hang for 2 s'?")]
    [DataRow("steps: [Rest for 1 s, Repeat the last 2 steps 3 times]", ":1:23: 'Repeat the last 2 steps 3 times': there are 1 steps")]
    [DataRow("steps: [Discharge as wrst for 1 h]\nprofiles: { wrist: [[1, 2]] }", ":1:9: no profile is called 'wrst'. Did you mean")]
    [DataRow("steps: [Rest for 1 s]\nprofiles: { wrist: [[0, 2]] }", ":2:21: [0, 2]: expected seconds above 0")]
    [DataRow("steps: [Rest for 1 s]\nprofiles: { wrist: [] }", ":2:20: a profile needs at least one")]
    [DataRow("steps: [Rest for 1 s]\nprofiles: { Wrist: [[1, 2]] }", ":2:13: 'Wrist' is no name of a profile")]
    [DataRow("steps: [Rest for 1 s]\nprofiles: { wrist: ../day.csv }", ":2:20: no CSV file '../day.csv' beside the scenario")]
    [DataRow("steps: [Rest for 1 s]\nslow: yes", ":2:7: 'slow' is 'yes', expected true or false.")]
    [DataRow("steps: [\tRest for 1 s", "not valid YAML")]
    [DataRow("steps: [Rest for 1 s]\ncells: [&a { aged-cycles: 1 }, *a]", ":2:32: not valid YAML: references with *")]
    [DataRow("steps: [Rest for 1 s", "not valid YAML")]
    [DataRow("- a list", ":1:1: expected one mapping")]
    [DataRow("", ":1:1: expected one mapping")]
    public void AMistakeIsReportedWithItsPlace(string yaml, string message)
    {
        using TemporaryFolder folder = new();
        string file = folder.File("wrong.yaml", yaml);

        InputException error = Assert.ThrowsExactly<InputException>(() => ScenarioReader.Read(file));

        StringAssert.StartsWith(error.Message, file);
        StringAssert.Contains(error.Message, message);
    }

    [TestMethod]
    [DataRow("never hard-shrt", ":3:12: cannot read the expectation 'never hard-shrt'. Did you mean 'never hard-short'?")]
    [DataRow("gates off within 1 s of bus-stuck", ":3:12: no fault of this scenario is called 'bus-stuck'")]
    [DataRow("gates off within 1 s of step 2", ":3:12: 'step 2' does not exist: the scenario has 1 steps.")]
    [DataRow("gates off within 2401 h", ":3:12: 'gates off within 2401 h' is out of range: times of at most 2400 h.")]
    [DataRow("never boot, never boot", ":3:24: 'never boot' is there twice.")]
    public void AMistakeInAnExpectationIsReportedWithItsPlace(string sentences, string message)
    {
        using TemporaryFolder folder = new();
        string file = folder.File("wrong.yaml", $"steps: [Rest for 1 s]\nexpect:\n  events: [{sentences}]");

        InputException error = Assert.ThrowsExactly<InputException>(() => ScenarioReader.Read(file));

        StringAssert.StartsWith(error.Message, file + message);
    }

    [TestMethod]
    public void AFileOfBracketsIsRefusedBeforeItTakesTheStack()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("deep.yaml", "steps: " + new string('[', 200_000));

        InputException error = Assert.ThrowsExactly<InputException>(() => ScenarioReader.Read(file));

        StringAssert.Contains(error.Message, ": not valid YAML: nested more than 50 deep");
    }

    [TestMethod]
    public void WhatIsLeftOutHasADefault()
    {
        using TemporaryFolder folder = new();

        Scenario scenario = ScenarioReader.Read(folder.File("short.yaml", "steps: [Rest for 1 s]"));

        Assert.AreEqual("short", scenario.Name);
        Assert.AreEqual("esp32-wearable-2s", scenario.Board);
        Assert.AreEqual(1, scenario.Seed);
        Assert.AreEqual(25, scenario.AmbientCelsius);
        Assert.IsEmpty(scenario.Expectations);
    }

    [TestMethod]
    public void EveryScenarioThatComesWithTheToolCanBeRead()
    {
        string[] files = Directory.GetFiles(ScenarioReader.Folder, "*.yaml");

        Assert.IsNotEmpty(files);

        foreach (string file in files)
        {
            Scenario scenario = ScenarioReader.Read(file);
            Assert.AreEqual(Path.GetFileNameWithoutExtension(file), scenario.Name);
            Simulation.RunResults.Check(scenario);
        }
    }

    [TestMethod]
    public void AnUnknownNameListsWhatThereIs()
    {
        InputException error = Assert.ThrowsExactly<InputException>(() => ScenarioReader.Find("charge-and-war"));

        StringAssert.Contains(error.Message, "Did you mean 'charge-and-wear'?");
    }
}
