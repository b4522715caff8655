using System.Text.Json;
using InvertedAnodeBms.Cli.Scenarios;

namespace InvertedAnodeBms.Cli.Tests.Scenarios;

/// <summary>Runs every scenario that comes with the tool, but the slow ones.</summary>
[TestClass]
public sealed class ScenarioFileTests
{
    public static IEnumerable<object[]> Quick => Names(scenario => !scenario.Slow && scenario.KnownDefect.Length == 0);

    [TestMethod]
    [DynamicData(nameof(Quick))]
    public void TheScenarioHolds(string name)
    {
        using TemporaryFolder folder = new();

        int code = Program.Main(["run", name, "--out", folder.Sub("run")]);

        Assert.AreEqual(ExitCode.Held, code, Failures(folder.Sub("run")));
    }

    [TestMethod]
    public void WhatIsCalledADefectIsStillOne()
    {
        foreach (object[] defective in Names(scenario => !scenario.Slow && scenario.KnownDefect.Length > 0))
        {
            string name = (string)defective[0];
            using TemporaryFolder folder = new();
            int code = Program.Main(["run", name, "--out", folder.Sub("run")]);

            Assert.AreEqual(ExitCode.Failed, code, $"{name} holds now: take 'known-defect' out of it.");
        }
    }

    [TestMethod]
    public void EveryScenarioTellsAStoryAndExpectsSomething()
    {
        Scenario[] scenarios = [.. ScenarioReader.Files().Select(ScenarioReader.Read)];

        Assert.IsGreaterThanOrEqualTo(25, scenarios.Length);

        foreach (Scenario scenario in scenarios)
        {
            Assert.IsGreaterThan(40, scenario.About.Length, scenario.Name);
            Assert.IsGreaterThan(0, scenario.Expectations.Count + scenario.Events.Count, scenario.Name);
        }
    }

    private static IEnumerable<object[]> Names(Func<Scenario, bool> which)
    {
        return ScenarioReader.Files().Select(ScenarioReader.Read).Where(which).Select(scenario => new object[] { scenario.Name });
    }

    private static string Failures(string folder)
    {
        JsonElement result = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "result.json"))).RootElement;
        IEnumerable<JsonElement> failed = result.GetProperty("results").EnumerateArray().Where(item => !item.GetProperty("pass").GetBoolean());
        return string.Join("; ", failed.Select(item => item.ToString()));
    }
}
