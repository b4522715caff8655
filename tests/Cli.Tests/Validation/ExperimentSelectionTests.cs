using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Tests.Validation;

[TestClass]
public sealed class ExperimentSelectionTests
{
    private static readonly IExperiment[] s_experiments =
    [
        new FakeExperiment(
            "overpotential", FakeExperiment.Find("op.first", TargetKind.Fit, 14.5), FakeExperiment.Find("op.end", TargetKind.Fit, 14.5)),
        new FakeExperiment("life of cells", FakeExperiment.Find("life.upright", TargetKind.Fit, 14.5)) { Targets = [] },
    ];

    [TestMethod]
    [DataRow("op.first", "op.first")]
    [DataRow("op.*", "op.first,op.end")]
    [DataRow("OVERpotential", "op.first,op.end")]
    [DataRow("life*", "life.upright")]
    [DataRow("*", "op.first,op.end,life.upright")]
    public void APatternChoosesByIdOrByName(string pattern, string ids)
    {
        using ValidationFolder folder = new();

        Assert.AreEqual(ExitCode.Held, folder.Run(s_experiments, "--only", pattern));
        Assert.AreEqual(ids, string.Join(',', folder.Ids));
        Assert.AreEqual($"physics, only {pattern}", folder.Json.GetProperty("scenario").GetString());
    }

    [TestMethod]
    public void SeveralPatternsAddUp()
    {
        using ValidationFolder folder = new();

        Assert.AreEqual(ExitCode.Held, folder.Run(s_experiments, "--only", "op.end", "--only", "life of cells"));
        Assert.AreEqual(2, folder.Json.GetProperty("results").GetArrayLength());
    }

    [TestMethod]
    public void APatternThatMatchesNothingIsWrongInputAndLeavesNoFiles()
    {
        using ValidationFolder folder = new();

        Assert.AreEqual(ExitCode.WrongInput, folder.Run(s_experiments, "--only", "op.frist"));
        Assert.AreEqual(ExitCode.WrongInput, folder.Run(s_experiments, "--only", "op.*", "--only", "nonsense*"));
        Assert.AreEqual(ExitCode.WrongInput, folder.Run([]));
        Assert.IsFalse(Directory.Exists(folder.Output));
    }

    [TestMethod]
    public void AMisspeltPatternIsToldWhatItMayHaveMeant()
    {
        InputException error = Assert.ThrowsExactly<InputException>(() => Cli.Validation.ExperimentSelection.Select(s_experiments, ["op.frist"]));

        StringAssert.Contains(error.Message, "Did you mean 'op.first'?");
    }
}
