using InvertedAnodeBms.Cli.Tests.Validation;

namespace InvertedAnodeBms.Cli.Tests;

[TestClass]
public sealed class OutputPlaceTests
{
    private const string Rest = "steps: [Rest for 1 s]";

    private const string Recording = "test_time_second,current_ampere,voltage_volt\n0,0,3.7\n10,0,3.7\n";

    [TestMethod]
    public void AFolderThatCannotBeMadeIsWrongUsage()
    {
        using TemporaryFolder folder = new();
        string below = Path.Combine(folder.File("a-file", string.Empty), "below");

        Assert.AreEqual(ExitCode.WrongInput, Program.Main(["run", folder.File("s.yaml", Rest), "--out", below]));
        Assert.AreEqual(ExitCode.WrongInput, Program.Main(["replay", folder.File("r.csv", Recording), "--cell", "nmc-21700", "--out", below]));
    }

    [TestMethod]
    public void AFileThatIsAFolderOrLiesInNoneIsNoPlaceForAPicture()
    {
        using TemporaryFolder folder = new();
        string scenario = folder.File("s.yaml", Rest);
        string output = folder.Sub("out");

        Assert.AreEqual(ExitCode.WrongInput, Program.Main(["run", scenario, "--out", output, "--svg", folder.Sub("none/x.svg")]));
        Assert.AreEqual(ExitCode.WrongInput, Program.Main(["run", scenario, "--out", output, "--svg", output]));
        Assert.IsFalse(File.Exists(Path.Combine(output, "result.json")), "known before the run");
    }

    [TestMethod]
    public void ADiskThatIsFullIsSaidAndIsNoErrorOfTheTool()
    {
        const string Full = "/dev/full";

        if (!File.Exists(Full))
        {
            Assert.Inconclusive("This system has no full disk to try.");
        }

        using TemporaryFolder folder = new();
        string output = folder.Sub("out");
        Directory.CreateDirectory(output);
        File.CreateSymbolicLink(Path.Combine(output, "events.jsonl"), Full);
        TextWriter before = Console.Error;
        using StringWriter said = new();
        Console.SetError(said);
        int code = Program.Main(["run", folder.File("s.yaml", Rest), "--out", output]);
        Console.SetError(before);

        Assert.AreEqual(ExitCode.InternalError, code);
        Assert.DoesNotContain("Internal error", said.ToString());
        Assert.Contains("--out", said.ToString());
    }

    [TestMethod]
    [DataRow("--out")]
    [DataRow("--pictures")]
    [DataRow("--markdown")]
    public void EveryPlaceOfAValidationIsTriedBeforeAnythingIsComputed(string option)
    {
        using TemporaryFolder folder = new();
        string below = Path.Combine(folder.File("a-file", string.Empty), "below");
        string output = folder.Sub("out");
        int computed = 0;
        FakeExperiment experiment = new("a") { Work = _ => computed++ };

        Assert.AreEqual(ExitCode.WrongInput, Program.Run(["validate", "--out", output, option, below], _ => [experiment]));
        Assert.AreEqual(0, computed);
        Assert.IsFalse(File.Exists(Path.Combine(output, "result.json")));
    }

    [TestMethod]
    public void AFileThatStandsWhereAResultGoesIsWrongUsage()
    {
        using TemporaryFolder folder = new();
        string output = folder.Sub("out");
        Directory.CreateDirectory(Path.Combine(output, "result.json"));

        Assert.AreEqual(ExitCode.WrongInput, Program.Run(["validate", "--out", output], _ => [new FakeExperiment("a")]));
    }

    [TestMethod]
    public void TheMessageNamesOptionAndPlace()
    {
        InputException error = Assert.ThrowsExactly<InputException>(
            () => OutputPlace.Open<bool>("--out", "x/y", () => throw new UnauthorizedAccessException("Access denied.")));

        StringAssert.StartsWith(error.Message, "--out 'x/y': cannot be written. Access denied.");
    }
}
