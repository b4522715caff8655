using InvertedAnodeBms.Cli.Detect.Scoring;

namespace InvertedAnodeBms.Cli.Tests.Detect;

[TestClass]
public sealed class AlarmMergerTests
{
    [TestMethod]
    [DataRow(599.9, 1)]
    [DataRow(600.0, 2)]
    public void ASecondRiseCountsOnlyTenMinutesAfterTheFirst(double seconds, int count)
    {
        AlarmMerger merger = new();
        merger.Take(true, 1000);
        merger.Take(false, 1001);
        merger.Take(true, 1000 + seconds);

        Assert.AreEqual(count, merger.Count);
    }

    [TestMethod]
    public void ALevelThatStaysIsOneAlarm()
    {
        AlarmMerger merger = new();

        for (int i = 0; i < 100_000; i++)
        {
            merger.Take(true, i);
        }

        Assert.AreEqual(1, merger.Count);
    }

    [TestMethod]
    public void RisesThatWereMergedDoNotPutOffTheNextAlarm()
    {
        AlarmMerger merger = new();

        for (int i = 0; i <= 1200; i++)
        {
            merger.Take(i % 2 == 0, i);
        }

        Assert.AreEqual(3, merger.Count);
    }

    [TestMethod]
    public void SaysWhenAnAlarmBegins()
    {
        AlarmMerger merger = new();

        Assert.IsFalse(merger.Take(false, 0));
        Assert.IsTrue(merger.Take(true, 1));
        Assert.IsFalse(merger.Take(true, 2));
        Assert.IsFalse(merger.Take(false, 3));
        Assert.IsFalse(merger.Take(true, 4));
    }
}
