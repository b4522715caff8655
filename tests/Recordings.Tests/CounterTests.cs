namespace InvertedAnodeBms.Recordings.Tests;

[TestClass]
public class CounterTests
{
    [TestMethod]
    public void CountsAreRead()
    {
        Recording recording = CsvTable.Bdf().WithColumn("cycle_count", _ => "3").WithColumn("step_count", row => (row / 10).ToString()).Read();

        Assert.AreEqual(3L, recording.CycleCount![0]);
        Assert.AreEqual(3L, recording.StepIndex![^1]);
    }

    [TestMethod]
    [DataRow("6.283185307179586")]
    [DataRow("1e12")]
    public void ACountThatIsNoneIsIgnored(string cell)
    {
        Recording recording = CsvTable.Bdf().WithColumn("cycle_count", row => row < 4 ? "1" : cell).Read();

        Assert.IsNull(recording.CycleCount);
        recording.Only(FindingCode.CounterNotInteger).Is(FindingSeverity.Info, 6, "cycle_count", "is ignored");
    }
}
