using System.Xml.Linq;
using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Tests.Validation;

[TestClass]
public sealed class ValidationReportTests
{
    private static readonly Picture s_picture = new("Depth <profile>", "depth / um", "c & d", [new Curve("a", [0, 1], [1, 2])]);

    [TestMethod]
    public void EveryLineHasItsValueVerdictSourceAndRemark()
    {
        using ValidationFolder folder = new();
        folder.Run(
        [
            new FakeExperiment(
                "a",
                FakeExperiment.Find("n", TargetKind.Numerics, 14.25),
                FakeExperiment.Find("f", TargetKind.Fit, 99, remark: "because <of that>"),
                FakeExperiment.Find("p", TargetKind.Prediction, 3e-12),
                FakeExperiment.Find("r", TargetKind.Reported, 7)) { Remarks = ["k_n is not identified"] },
        ]);

        foreach (string expected in new[]
        {
            "Numerics and fit: 1 of 2 held. Predictions: 0 of 1 held, 1 missed. Reported only: 1.",
            "source of n", "14.25", "14.5 &#177; 0.5", "MISSED", "because &lt;of that&gt;", "missed (prediction)", "3e-12", "reported",
            "a: k_n is not identified", "<meta name=\"viewport\"", "@media print",
        })
        {
            StringAssert.Contains(folder.Html, expected);
        }
    }

    [TestMethod]
    public void ThePageIsSelfContainedAndEscaped()
    {
        using ValidationFolder folder = new();
        folder.Run([new FakeExperiment("a <script>", FakeExperiment.Find("n", TargetKind.Fit, 14.5)) { Pictures = [s_picture], Remarks = ["<b>"] }]);

        Assert.IsFalse(folder.Html.Contains("<script", StringComparison.OrdinalIgnoreCase));
        Assert.IsFalse(folder.Html.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).Contains("http", StringComparison.Ordinal));
        StringAssert.Contains(folder.Html, "Depth &lt;profile&gt;");
    }

    [TestMethod]
    public void EveryPictureIsAFileOfItsOwn()
    {
        using ValidationFolder folder = new();
        FakeExperiment experiment = new("a", FakeExperiment.Find("n", TargetKind.Fit, 14.5)) { Pictures = [s_picture, s_picture] };
        folder.Run([experiment], "--pictures", folder.Pictures);

        string[] names = [.. Directory.GetFiles(folder.Pictures).Select(Path.GetFileName).Order()!];
        CollectionAssert.AreEqual(new[] { "depth-profile-2.svg", "depth-profile.svg" }, names);
        Assert.AreEqual("svg", XElement.Load(Path.Combine(folder.Pictures, names[0])).Name.LocalName);
    }
}
