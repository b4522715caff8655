using InvertedAnodeBms.Cli.Faults;

namespace InvertedAnodeBms.Cli.Tests.Faults;

[TestClass]
public sealed class FaultsCommandTests
{
    private static readonly string[] s_ids =
    [
        "faults.injected", "faults.safe", "faults.late", "faults.missed", "faults.unsafe", "faults.false_trips", "faults.worst_margin_ms",
        "faults.controls", "faults.left_to_protector",
    ];

    [TestMethod]
    [DataRow("--only", "cell-wire-opne")]
    [DataRow("--only", "charging")]
    [DataRow("--only", "cell-wire-open:7")]
    [DataRow("--count", "-1")]
    [DataRow("--ordinary-hours", "-1")]
    [DataRow("--ordinary-hours", "many")]
    [DataRow("--bogus", "1")]
    public void AWrongOptionIsWrongUsage(string option, string value)
    {
        using FaultsFolder folder = new();

        Assert.AreEqual(ExitCode.WrongInput, folder.Run(option, value));
        Assert.IsFalse(File.Exists(Path.Combine(folder.Output, "result.json")));
    }

    [TestMethod]
    public void OneCaseRunsAloneAndTwiceTheSameBytes()
    {
        string[] words = ["--only", "cell-wire-open charge-cc esp32-wearable-2s 1"];
        using FaultsFolder one = new();
        using FaultsFolder two = new();

        Assert.AreEqual(ExitCode.Held, one.Run(words));
        Assert.AreEqual(ExitCode.Held, two.Run(words));
        Assert.AreEqual(one.Json, two.Json);
        Assert.AreEqual(one.Html, two.Html);
        Assert.AreEqual(one.Junit, two.Junit);

        // Two cells, so two wires.
        Assert.AreEqual(2, one.Value("faults.injected"));
        Assert.AreEqual(2, one.Value("faults.safe"));
        Assert.IsGreaterThan(0, one.Value("faults.worst_margin_ms"));
    }

    [TestMethod]
    public void EveryNumberIsThereAndEveryBoardHasAPicture()
    {
        using FaultsFolder folder = new();
        string pictures = Path.Combine(folder.Output, "pictures");

        Assert.AreEqual(ExitCode.Held, folder.Run("--only", "nothing", "idle", "discharge", "--pictures", pictures));

        foreach (string id in s_ids.Except(["faults.worst_margin_ms"]))
        {
            Assert.IsGreaterThanOrEqualTo(0, folder.Value(id), id);
        }

        Assert.AreEqual(0, folder.Value("faults.injected"));
        Assert.AreEqual(16, folder.Value("faults.controls"));
        Assert.HasCount(4, Directory.GetFiles(pictures, "faults-*.svg"));
        Assert.Contains("</svg>", folder.Html);
    }

    [TestMethod]
    public void WordsOfASortAreAlternativesAndSortsTogetherNarrow()
    {
        FaultSettings settings = new() { Folder = "a", Only = ["cell-wire-open:2", "load-short=1", "idle", "discharge", "esp32-wearable-2s", "9"] };
        IReadOnlyList<FaultCase> cases = CampaignPlan.Of(settings);

        CollectionAssert.AreEquivalent(
            (string[])
            [
                "cell-wire-open:2 idle esp32-wearable-2s 9", "cell-wire-open:2 discharge esp32-wearable-2s 9",
                "load-short=1 idle esp32-wearable-2s 9", "load-short=1 discharge esp32-wearable-2s 9",
            ],
            cases.Select(one => one.Words).ToArray());
    }
}
