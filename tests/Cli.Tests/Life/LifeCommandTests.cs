using System.Text.Json;
using InvertedAnodeBms.Cli.Commands;
using InvertedAnodeBms.Cli.Life;

namespace InvertedAnodeBms.Cli.Tests.Life;

[TestClass]
public sealed class LifeCommandTests
{
    [TestMethod]
    [DataRow("--designs", "upside", "upright")]
    [DataRow("--policies", "controler_1c", "controller_1c")]
    [DataRow("--pairs", "-1", "expected 0 to 1000")]
    [DataRow("--individuals", "0", "expected 1 to 1000")]
    [DataRow("--cycles", "4", "expected 5 to 100000")]
    public void AWrongOptionIsWrongUsageAndSaysWhatWouldBeRight(string option, string value, string hint)
    {
        using TemporaryFolder folder = new();
        using StringWriter error = new();
        TextWriter before = Console.Error;
        Console.SetError(error);

        try
        {
            Assert.AreEqual(ExitCode.WrongInput, Program.Main(["life", "--out", folder.Sub("a"), option, value]));
        }
        finally
        {
            Console.SetError(before);
        }

        StringAssert.Contains(error.ToString(), option);
        StringAssert.Contains(error.ToString(), hint);
        Assert.IsFalse(Directory.Exists(folder.Sub("a")));
    }

    [TestMethod]
    public void AFoilCellLivesThroughItsShortLifeAndTheFilesSayHow()
    {
        using TemporaryFolder folder = new();
        LifeCommand.Run(MadeUp.Settings(folder.Sub("a"), "foil"), folder.Sub("pictures"), default);
        JsonElement json = Json(folder.Sub("a"));
        string[] ids = [.. json.GetProperty("results").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

        Assert.AreEqual("life", json.GetProperty("verb").GetString());
        CollectionAssert.IsSubsetOf(
            new[]
            {
                "life.foil.cccv_1c.cycles", "life.foil.cccv_1c.cycles_80", "life.foil.cccv_1c.throughput_ah", "life.foil.cccv_1c.charge_hours",
                "life.foil.controller_1c.cycles", "life.gain.foil.controller_1c", "life.dominated",
            },
            ids);
        Assert.IsTrue(Value(json, "life.foil.cccv_1c.cycles") is > 5 and < 40);
        Assert.IsTrue(Value(json, "life.foil.cccv_1c.charge_hours") is > 0.7 and < 1.1);
        StringAssert.Contains(File.ReadAllText(Path.Combine(folder.Sub("a"), "report.html")), "Simulation");
        Assert.IsTrue(Directory.GetFiles(folder.Sub("pictures"), "*.svg").Length > 0);
    }

    [TestMethod]
    public void TheSameSeedGivesTheSameBytesAndAnotherOneOthers()
    {
        using TemporaryFolder folder = new();
        LifeSettings settings = MadeUp.Settings(folder.Sub("a"), "foil");
        LifeCommand.Run(settings, null, default);
        LifeCommand.Run(settings with { Folder = folder.Sub("b") }, null, default);
        LifeCommand.Run(settings with { Folder = folder.Sub("c"), Seed = 2 }, null, default);
        string[] texts = [.. new[] { "a", "b", "c" }.Select(name => File.ReadAllText(Path.Combine(folder.Sub(name), "result.json")))];

        Assert.AreEqual(texts[0], texts[1]);
        Assert.AreNotEqual(texts[0].Replace("\"seed\": 1", string.Empty), texts[2].Replace("\"seed\": 2", string.Empty));
    }

    [TestMethod]
    public void AStoppedTestKeepsWhatIsWholeAndSaysWhatIsMissing()
    {
        using TemporaryFolder folder = new();
        using CancellationTokenSource stop = new();
        stop.Cancel();

        Assert.AreEqual(ExitCode.Failed, LifeCommand.Run(MadeUp.Settings(folder.Sub("a"), "foil"), null, stop.Token));
        Assert.IsTrue(Json(folder.Sub("a")).GetProperty("interrupted").GetBoolean());
        StringAssert.Contains(File.ReadAllText(Path.Combine(folder.Sub("a"), "report.html")), "life of foil cell 1 under controller_1c");
    }

    [TestMethod]
    public void WhereNothingIsJudgedNothingIsSaidToHaveHeld()
    {
        using TemporaryFolder folder = new();
        LifePlan nothing = new(MadeUp.Settings(folder.Sub("a"), "foil") with { Pairs = 0, Levers = false });

        StringAssert.Contains(LifeTable.Conclusion(new LifeSummary(nothing, [])), "Nothing");
    }

    [TestMethod]
    public void BothBranchesOfAPairBeginWithTheSameLithium()
    {
        using TemporaryFolder folder = new();
        PairJob job = new(MadeUp.Settings(folder.Sub("a"), "foil") with { MostCycles = PairJob.QuietCycles + 2 }, 1, "foil");
        job.Run(_ => { }, default);
        ShortPair pair = job.Pair!;

        Assert.AreEqual(PairJob.QuietCycles, pair.Onset - pair.Branch - 1);
        Assert.AreEqual(pair.Off[0].Discharged, pair.On.Cycles[0].Discharged, 0.01 * pair.Off[0].Discharged);
        Assert.AreEqual(0, pair.Off[PairJob.QuietCycles - 1].Births);
        Assert.IsTrue(pair.Off[PairJob.QuietCycles].Births > 0);
    }

    private static JsonElement Json(string folder)
    {
        return JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "result.json"))).RootElement;
    }

    private static double Value(JsonElement json, string id)
    {
        return json.GetProperty("results").EnumerateArray().Single(item => item.GetProperty("id").GetString() == id).GetProperty("value").GetDouble();
    }
}
