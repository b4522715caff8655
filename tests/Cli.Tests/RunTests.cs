using System.Text.Json;
using System.Xml.Linq;
using InvertedAnodeBms.Cli.Commands;
using InvertedAnodeBms.Cli.Scenarios;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Tests;

[TestClass]
public sealed class RunTests
{
    private const string Short = """
        name: short
        board: esp32-wearable-2s
        cell: { initial-charge-percent: 92 }
        steps: [Rest for 10 s, Charge until full within 2 h, Discharge at 20 mA for 5 min]
        expect:
          run.steps_finished_percent: { min: 100 }
          run.max_cell_v: { max: 3.62 }
          run.soc_inside_bounds_percent: { min: 100 }
          run.telemetry_lost: { max: 0 }
        """;

    private static readonly string[] s_files = ["result.json", "trace.bdf.csv", "events.jsonl", "report.html", "junit.xml"];

    [TestMethod]
    public void TheSameSeedGivesTheSameBytes()
    {
        using TemporaryFolder folder = new();
        string scenario = folder.File("short.yaml", Short);

        Assert.AreEqual(ExitCode.Held, Program.Main(["run", scenario, "--out", folder.Sub("a"), "--seed", "5"]));
        Assert.AreEqual(ExitCode.Held, Program.Main(["run", scenario, "--out", folder.Sub("b"), "--seed", "5"]));

        foreach (string file in s_files)
        {
            byte[] first = File.ReadAllBytes(Path.Combine(folder.Sub("a"), file));
            CollectionAssert.AreEqual(first, File.ReadAllBytes(Path.Combine(folder.Sub("b"), file)), file);
        }
    }

    [TestMethod]
    public void AnotherSeedIsAnotherPack()
    {
        using TemporaryFolder folder = new();
        string scenario = folder.File("short.yaml", Short);
        Program.Main(["run", scenario, "--out", folder.Sub("a"), "--seed", "5"]);
        Program.Main(["run", scenario, "--out", folder.Sub("b"), "--seed", "6"]);

        Assert.AreNotEqual(
            File.ReadAllText(Path.Combine(folder.Sub("a"), "trace.bdf.csv")), File.ReadAllText(Path.Combine(folder.Sub("b"), "trace.bdf.csv")));
    }

    [TestMethod]
    public void TheResultSaysWhatItWasMadeOf()
    {
        using TemporaryFolder folder = new();
        Program.Main(["run", folder.File("short.yaml", Short), "--out", folder.Sub("a")]);
        JsonElement result = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Sub("a"), "result.json"))).RootElement;

        Assert.AreEqual("iabms", result.GetProperty("tool").GetString());
        Assert.AreEqual("run", result.GetProperty("verb").GetString());
        Assert.AreEqual("short", result.GetProperty("scenario").GetString());
        Assert.AreEqual(1, result.GetProperty("seed").GetInt64());
        Assert.IsGreaterThan(0, result.GetProperty("firmware").GetString()!.Length);

        foreach (JsonElement item in result.GetProperty("results").EnumerateArray())
        {
            foreach (string field in new[] { "id", "name", "value", "unit", "target", "tolerance", "kind", "pass" })
            {
                Assert.IsTrue(item.TryGetProperty(field, out _), $"{item} has no {field}");
            }
        }

        Assert.AreEqual("testsuite", XDocument.Load(Path.Combine(folder.Sub("a"), "junit.xml")).Root!.Name.LocalName);
    }

    [TestMethod]
    public void AFailedExpectationIsExitCodeOneAndAFailureInJunit()
    {
        using TemporaryFolder folder = new();
        string scenario = folder.File("hopeless.yaml", "steps: [Rest for 2 s]\nexpect:\n  run.charged_mah: { min: 1000 }");

        Assert.AreEqual(ExitCode.Failed, Program.Main(["run", scenario, "--out", folder.Sub("a")]));
        Assert.AreEqual("1", XDocument.Load(Path.Combine(folder.Sub("a"), "junit.xml")).Root!.Attribute("failures")!.Value);
    }

    [TestMethod]
    public void ASentenceThatDoesNotHoldIsAResultWithWhatWasSeenAndAFailureInJunit()
    {
        using TemporaryFolder folder = new();
        string scenario = folder.File(
            "late.yaml", "steps: [Rest for 5 s]\nexpect:\n  events: [state standby within 1 s, state standby within 4 s, never boot]");

        Assert.AreEqual(ExitCode.Failed, Program.Main(["run", scenario, "--out", folder.Sub("a")]));
        JsonElement[] items = [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Sub("a"), "result.json")))
            .RootElement.GetProperty("results").EnumerateArray().Where(item => item.TryGetProperty("seen", out _))];
        string[] ids = ["run.expect.state_standby_within_1_s", "run.expect.state_standby_within_4_s", "run.expect.never_boot"];
        CollectionAssert.AreEqual(ids, items.Select(item => item.GetProperty("id").GetString()).ToArray());
        bool[] passes = [false, true, true];
        CollectionAssert.AreEqual(passes, items.Select(item => item.GetProperty("pass").GetBoolean()).ToArray());
        StringAssert.StartsWith(items[0].GetProperty("seen").GetString(), "2.6");

        XElement[] failures = [.. XDocument.Load(Path.Combine(folder.Sub("a"), "junit.xml")).Descendants("failure")];
        Assert.HasCount(1, failures);
        StringAssert.StartsWith(failures[0].Attribute("message")!.Value, "state standby within 1 s: 2.6");
        StringAssert.Contains(File.ReadAllText(Path.Combine(folder.Sub("a"), "report.html")), "seen: 2.6");
    }

    [TestMethod]
    public void TheListNamesEveryScenarioAndRunsNone()
    {
        using StringWriter text = new();
        IAnsiConsole before = AnsiConsole.Console;
        AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text) });

        try
        {
            Assert.AreEqual(ExitCode.Held, ScenarioTable.PrintList());
        }
        finally
        {
            AnsiConsole.Console = before;
        }

        foreach (string file in ScenarioReader.Files())
        {
            StringAssert.Contains(text.ToString(), Path.GetFileNameWithoutExtension(file));
        }
    }

    [TestMethod]
    public void AllIsNoSingleRunThatCouldHaveAPicture()
    {
        Assert.AreEqual(ExitCode.WrongInput, Program.Main(["run", "all", "--svg", "picture.svg"]));
    }

    [TestMethod]
    public void WrongInputIsExitCodeTwoAndLeavesNoFiles()
    {
        using TemporaryFolder folder = new();
        string scenario = folder.File("wrong.yaml", "steps: [Rest for 2 s]\nexpect:\n  run.nonsense: { min: 1 }");

        Assert.AreEqual(ExitCode.WrongInput, Program.Main(["run", scenario, "--out", folder.Sub("a")]));
        Assert.AreEqual(ExitCode.WrongInput, Program.Main(["run", "no-such-scenario", "--out", folder.Sub("a")]));
        Assert.AreEqual(ExitCode.WrongInput, Program.Main(["run", scenario, "--trace-interval", "0"]));
        Assert.AreEqual(ExitCode.WrongInput, Program.Main(["fly"]));
        Assert.IsFalse(Directory.Exists(folder.Sub("a")));
    }

    [TestMethod]
    [DataRow("esp32-devkitc-bench")]
    [DataRow("esp32-devkitc-bench-ads1115")]
    public void TheBenchBoardsTooChargeAndWearTheDefaultPack(string board)
    {
        using TemporaryFolder folder = new();
        string standard = File.ReadAllText(ScenarioReader.Find("charge-and-wear"))
            .Replace("esp32-wearable-2s", board, StringComparison.Ordinal);

        Assert.AreEqual(ExitCode.Held, Program.Main(["run", folder.File("charge-and-wear.yaml", standard), "--out", folder.Sub("a")]));
    }
}
