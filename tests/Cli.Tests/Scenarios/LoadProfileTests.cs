using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Scenarios.Loads;

namespace InvertedAnodeBms.Cli.Tests.Scenarios;

[TestClass]
public sealed class LoadProfileTests
{
    [TestMethod]
    [DataRow(0.0, 0.003)]
    [DataRow(8.9, 0.003)]
    [DataRow(9.0, 0.025)]
    [DataRow(9.9, 0.025)]
    [DataRow(10.0, 0.003)]
    [DataRow(3609.5, 0.025)]
    public void TheCurrentIsThatOfThePieceAndBeginsAnew(double seconds, double amperes)
    {
        LoadProfile profile = new([(9, 0.003), (1, 0.025)]);

        Assert.AreEqual(amperes, profile.AmperesAt(seconds));
        Assert.AreEqual(10, profile.Seconds);
    }

    [TestMethod]
    public void AProfileIsReadFromAFileBesideTheScenario()
    {
        using TemporaryFolder folder = new();
        folder.File("day.csv", "seconds,milliampere\n60,2\n0.5,30\n");

        LoadProfile profile = ScenarioReader.Read(folder.File("a.yaml", "profiles: { day: day.csv }\nsteps: [Rest for 1 s]")).Profiles["day"];

        Assert.AreEqual(60.5, profile.Seconds);
        Assert.AreEqual(0.03, profile.AmperesAt(60.2));
    }

    [TestMethod]
    [DataRow("seconds,mA\n1,2\n", "day.csv:1:1: expected the line 'seconds,milliampere'")]
    [DataRow("seconds,milliampere\n", "day.csv:1:1: expected the line 'seconds,milliampere'")]
    [DataRow("seconds,milliampere\n1,2\n1,-2\n", "day.csv:3:1: '1,-2': expected seconds above 0")]
    [DataRow("seconds,milliampere\n1,2,3\n", "day.csv:2:1: '1,2,3': expected seconds above 0")]
    [DataRow("seconds,milliampere\nNaN,2\n", "day.csv:2:1: 'NaN,2': expected seconds above 0")]
    public void AMistakeInTheFileIsReportedWithItsLine(string csv, string message)
    {
        using TemporaryFolder folder = new();
        folder.File("day.csv", csv);
        string file = folder.File("a.yaml", "profiles: { day: day.csv }\nsteps: [Rest for 1 s]");

        InputException error = Assert.ThrowsExactly<InputException>(() => ScenarioReader.Read(file));

        StringAssert.StartsWith(error.Message, $"{file}:1:18: ");
        StringAssert.Contains(error.Message, message);
    }
}
