using InvertedAnodeBms.Cli.Detect;
using InvertedAnodeBms.Cli.Detect.Report;
using InvertedAnodeBms.Cli.Detect.Scoring;
using InvertedAnodeBms.Cli.Detect.Sensing;
using InvertedAnodeBms.Cli.Detect.Truth;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Tests.Detect;

[TestClass]
public sealed class DetectItemsTests
{
    [TestMethod]
    [DataRow(18, 20, false)]
    [DataRow(19, 20, true)]
    public void NineteenOfTwentyAreNeededWhereTheRateIsPromised(int found, int total, bool pass)
    {
        IReadOnlyList<ResultItem> items = Items([.. Enumerable.Range(0, total).Select(i => Outcome(750, DipClass.Seconds, i < found ? 10 : null))]);

        Assert.AreEqual((double)found / total, Find(items, "detect.esp32x64.750.rate").Value);
        Assert.AreEqual(pass, Find(items, "detect.esp32x64.750.rate").Pass);
    }

    [TestMethod]
    public void BeyondThePromisedResistanceARateIsOnlyReported()
    {
        ResultItem item = Find(Items([Outcome(1000, DipClass.Seconds, null)]), "detect.esp32x64.1000.rate");

        Assert.AreEqual(0, item.Value);
        Assert.IsFalse(item.Judged);
    }

    [TestMethod]
    public void OneSampleAndPersistentShortsAreApart()
    {
        IReadOnlyList<ResultItem> items = Items(
            [Outcome(750, DipClass.Seconds, 10), Outcome(750, DipClass.OneSample, null), Outcome(750, DipClass.Persistent, null)]);

        Assert.AreEqual(1, Find(items, "detect.esp32x64.750.rate").Value);
        Assert.AreEqual(0, Find(items, "detect.esp32x64.750.one.rate").Value);
        Assert.AreEqual(0, Find(items, "detect.esp32x64.750.persistent.rate").Value);
    }

    [TestMethod]
    public void AShortIntoWhichTheAlarmWasSpeakingAlreadyIsLeftOut()
    {
        IReadOnlyList<ResultItem> items = Items(
            [Outcome(750, DipClass.Seconds, 10), Outcome(750, DipClass.Seconds, null) with { AlarmBefore = true }]);

        Assert.AreEqual(1, Find(items, "detect.esp32x64.750.rate").Value);
        Assert.AreEqual(1, Find(items, "detect.esp32x64.750.shorts").Value);
    }

    [TestMethod]
    public void TheMedianDelayCountsWhatWasMissedAsLast()
    {
        EpisodeOutcome[] outcomes =
            [Outcome(1000, DipClass.Seconds, 10), Outcome(1000, DipClass.Seconds, 119), Outcome(1000, DipClass.Seconds, null)];

        Assert.AreEqual(119, Find(Items(outcomes), "detect.esp32x64.1000.seconds.delay_s").Value);
        Assert.IsTrue(Find(Items(outcomes), "detect.esp32x64.1000.seconds.delay_s").Pass);
        Assert.IsFalse(Find(Items([.. outcomes, outcomes[2]]), "detect.esp32x64.1000.delay90_s").Value.HasValue);
    }

    [TestMethod]
    [DataRow(105.0, true)]
    [DataRow(105.1, false)]
    [DataRow(90.0, true)]
    public void LevelTwoHasFiveSecondsFromTheThirdVisibleDip(double alarm, bool pass)
    {
        ResultItem item = Find(
            Items([Outcome(300, DipClass.Seconds, alarm) with { ThirdVisibleSeconds = 100 }]), "detect.esp32x64.level2_delay_s");

        Assert.AreEqual(Math.Max(0, alarm - 100), item.Value!.Value, 1e-9);
        Assert.AreEqual(pass, item.Pass);
    }

    [TestMethod]
    public void OneFalseAlarmIsTooManyInAShortRunAndAllowedInAFullOne()
    {
        Assert.IsTrue(False(400, 0).Pass);
        Assert.IsFalse(False(400, 1).Pass);
        Assert.IsTrue(False(10_000, 1).Pass);
        Assert.IsFalse(False(10_000, 2).Pass);
        Assert.AreEqual(2.5, False(400, 1).Value);
    }

    [TestMethod]
    public void NoIdStandsForTwoResults()
    {
        CollectionAssert.AllItemsAreUnique(Items([Outcome(750, DipClass.Seconds, 10)]).Select(item => item.Id).ToArray());
    }

    private static ResultItem False(double hours, int alarms)
    {
        StationOutcome station = new() { FrontEnd = "esp32x64", CleanHours = hours };
        FalseAlarm alarm = new("esp32x64", 1, "pouch-inverted", 5, PhaseKind.Rest, 0, 0.5, 25, 0, false);
        station.FalseAlarms.AddRange(Enumerable.Repeat(alarm, alarms));
        return Find(DetectItems.Of(Summary(station)), "detect.esp32x64.false_per_1000h");
    }

    private static IReadOnlyList<ResultItem> Items(IReadOnlyList<EpisodeOutcome> outcomes)
    {
        StationOutcome station = new() { FrontEnd = "esp32x64", CleanHours = 100 };
        station.Episodes.AddRange(outcomes);
        return DetectItems.Of(Summary(station));
    }

    private static DetectSummary Summary(StationOutcome station)
    {
        RunPlan plan = new(0, 1, RunKind.Telegraph, "pouch-inverted", 1, 3600, []);
        DetectSettings settings = new() { Folder = string.Empty, FrontEnds = [FrontEndCatalogue.Esp32Averaged] };
        return new DetectSummary(settings, [new RunOutcome(plan, [station], null, null)], [], false);
    }

    private static EpisodeOutcome Outcome(double ohms, DipClass kind, double? alarmSeconds)
    {
        return new EpisodeOutcome { Episode = new ShortEpisode(1000, 420, ohms, kind, 0), AlarmSeconds = alarmSeconds };
    }

    private static ResultItem Find(IReadOnlyList<ResultItem> items, string id)
    {
        return items.Single(item => item.Id == id);
    }
}
