namespace InvertedAnodeBms.Recordings.Tests;

[TestClass]
public class TimeTests
{
    [TestMethod]
    public void ATimeThatGoesBackwardIsRefusedOnItsLine()
    {
        CsvTable.Bdf().With(15, "test_time_second", "129.999").Refused()
            .At(17, "test_time_second", "129.999 s after 130 s", "line 16", "--cut-at-backward-time");
        Assert.AreEqual(40, CsvTable.Bdf().With(15, "test_time_second", "130").Read().Count);
    }

    [TestMethod]
    public void TheRowsBeforeABackwardTimeAreKeptWhenAskedFor()
    {
        Recording recording = CsvTable.Bdf().With(15, "test_time_second", "0").Read(new ReaderOptions { CutAtBackwardTime = true });

        Assert.AreEqual(15, recording.Count);
        Assert.HasCount(15, recording.VoltageVolt);
        Assert.HasCount(15, recording.SourceLine);
        recording.Only(FindingCode.CutAtBackwardTime).Is(FindingSeverity.Warning, 17, "test_time_second", "the 24 after it are cut off");
    }

    [TestMethod]
    public void StampsAreRoundedOnTheirOwnSoErrorsDoNotAddUp()
    {
        CsvTable table = CsvTable.Bdf().Changed("current_ampere", _ => 0);

        for (int row = 0; row < table.RowCount; row++)
        {
            table.With(row, "test_time_second", (row / 3.0).ToString("F9"));
        }

        Recording recording = table.Read();
        Assert.AreEqual(333L, recording.TimeMilliseconds[1]);
        Assert.AreEqual(667L, recording.TimeMilliseconds[2]);
        Assert.AreEqual(13_000L, recording.TimeMilliseconds[39]);
    }

    [TestMethod]
    public void LongTestsKeepTheirMilliseconds()
    {
        Recording recording = CsvTable.Bdf().Changed("test_time_second", second => second + 262_657.764).Read();

        Assert.AreEqual(262_657_764L, recording.TimeMilliseconds[0]);
        Assert.AreEqual(262_667_764L, recording.TimeMilliseconds[1]);
    }

    [TestMethod]
    public void ATimeNoTestTakesIsRefused()
    {
        CsvTable.Bdf().With(39, "test_time_second", "315576001").Refused().At(41, "test_time_second", "10 years", "--time-unit");
        Assert.AreEqual(315_576_000_000L, CsvTable.Bdf().With(39, "test_time_second", "315576000").Read().TimeMilliseconds[^1]);
        CsvTable.Bdf().With(0, "test_time_second", "-0.5").Refused().At(2, "test_time_second", "-0.5 s");
    }

    [TestMethod]
    public void RowsThatShareATimeWhereAStepChangesAreNoFault()
    {
        Recording recording = CsvTable.Bdf().WithColumn("step_index", row => (row / 10).ToString()).Read();

        recording.Only(FindingCode.RepeatedTime).Is(FindingSeverity.Info, 12, "test_time_second", "3 rows");
        Assert.AreEqual(recording.TimeMilliseconds[9], recording.TimeMilliseconds[10]);
        Assert.AreEqual(0, recording.CurrentAmpere[9]);
        Assert.AreEqual(0.5, recording.CurrentAmpere[10]);
    }

    [TestMethod]
    public void RowsThatShareATimeWithinAStepAreReported()
    {
        CsvTable table = CsvTable.Bdf().WithColumn("step_index", row => (row / 10).ToString()).With(15, "test_time_second", "130");

        Finding finding = table.Read().Findings.Single(found => found.Code == FindingCode.RepeatedTime && found.Severity == FindingSeverity.Warning);
        finding.Is(FindingSeverity.Warning, 17, "test_time_second", "1 rows");
    }

    [TestMethod]
    public void ARowThatIsWrittenTwiceIsNoFault()
    {
        CsvTable table = CsvTable.Bdf().WithColumn("step_index", row => (row / 10).ToString())
            .With(5, "test_time_second", "40.000").With(5, "voltage_volt", "3.3000");

        table.Read().Only(FindingCode.RepeatedTime).Is(FindingSeverity.Info, 7, "test_time_second", "4 rows");
    }

    [TestMethod]
    public void AGapOfMoreThanTenIntervalsIsReportedWithItsLength()
    {
        Shifted(from: 5, seconds: 90).Read().HasNo(FindingCode.TimeGap);
        Shifted(from: 5, seconds: 90.001).Read().Only(FindingCode.TimeGap)
            .Is(FindingSeverity.Warning, 7, "test_time_second", "100.001 s", "10 s usually");
    }

    [TestMethod]
    public void OnlyTheFirstGapsAreNamedAndTheRestCounted()
    {
        CsvTable table = CsvTable.Bdf().Changed("current_ampere", _ => 0);
        double time = 0;

        for (int row = 0; row < table.RowCount; row++)
        {
            time += row % 4 == 3 ? 1000 : 10;
            table.With(row, "test_time_second", time.ToString("F0"));
        }

        List<Finding> gaps = table.Read().Findings.Where(finding => finding.Code == FindingCode.TimeGap).ToList();
        Assert.HasCount(TimeAxis.MaximumGapsNamed + 1, gaps);
        CollectionAssert.AreEqual(new[] { 5, 9, 13, 17, 21, 2 }, gaps.Select(gap => gap.Line).ToArray());
        StringAssert.Contains(gaps[^1].Message, "5 more gaps, 83.33 min in all");
    }

    [TestMethod]
    public void UnevenIntervalsAreDescribed()
    {
        Shifted(from: 5, seconds: 2).Read().Only(FindingCode.TimeSteps)
            .Is(FindingSeverity.Info, 0, "test_time_second", "10 s to 12 s apart, 10 s in the median");
        CsvTable.Bdf().Take(10).Read().HasNo(FindingCode.TimeSteps);
    }

    [TestMethod]
    public void IntervalsOfHoursOrOfFewMillisecondsRaiseADoubtAboutTheUnit()
    {
        CsvTable hours = CsvTable.Bdf().Take(10).Changed("test_time_second", second => second * 360.1);
        CsvTable milliseconds = CsvTable.Bdf().Take(10).Changed("test_time_second", second => second / 3600);

        hours.Read().Only(FindingCode.TimeSteps).Is(FindingSeverity.Warning, 2, "test_time_second", "--time-unit");
        CsvTable.Bdf().Take(10).Changed("test_time_second", second => second * 360).Read().HasNo(FindingCode.TimeSteps);
        Assert.IsTrue(milliseconds.Read().Findings.Any(finding =>
            finding.Code == FindingCode.TimeSteps && finding.Severity == FindingSeverity.Warning));
        CsvTable.Bdf().Take(10).Changed("test_time_second", second => second / 2000).Read().HasNo(FindingCode.TimeSteps);
    }

    [TestMethod]
    public void AClockThatAgreesIsNotMentioned()
    {
        WithClock(factor: 1).Read().HasNo(FindingCode.ClockDiffers);
    }

    [TestMethod]
    [DataRow(60)]
    [DataRow(1000)]
    [DataRow(3600)]
    public void ATestTimeInAnotherUnitThanTheClockIsRefused(double factor)
    {
        WithClock(factor).Refused().At(41, "test_time_second", "by the clock", "--time-unit");
    }

    [TestMethod]
    public void APauseThatOnlyTheClockShowsIsReported()
    {
        WithClock(factor: 2).Read().Only(FindingCode.ClockDiffers).Is(FindingSeverity.Warning, 41, "unix_time_second", "6 min", "12 min");
    }

    [TestMethod]
    public void ADateThatIsNotUnderstoodIsSaidSo()
    {
        Recording recording = CsvTable.Bdf().WithColumn("unix_time_second", _ => "yesterday").Read();

        recording.Only(FindingCode.ColumnLeftOut).Is(FindingSeverity.Info, 2, "unix_time_second", "'yesterday'");
    }

    [TestMethod]
    [DataRow("00:00:01", 1000.0)]
    [DataRow("144:02:18", 518_538_000.0)]
    [DataRow("0:0:5.05", 5050.0)]
    [DataRow("1d 02:03:04.5", 93_784_500.0)]
    [DataRow("0d 00:00:0", 0.0)]
    public void DurationsAreReadInTheSpellingsOfCyclers(string text, double milliseconds)
    {
        Assert.IsTrue(DurationText.TryParse(System.Text.Encoding.ASCII.GetBytes(text), out double read));
        Assert.AreEqual(milliseconds, read, 1e-6);
    }

    [TestMethod]
    [DataRow("00:60:00")]
    [DataRow("00:00:60")]
    [DataRow("12:30")]
    [DataRow("1:2:3:4")]
    [DataRow("-1:00:00")]
    [DataRow("1:-2:00")]
    [DataRow("1:00:")]
    [DataRow(":00:00")]
    [DataRow("::")]
    [DataRow("d 1:00:00")]
    [DataRow("1:00:00 PM")]
    [DataRow("00:00:1,5")]
    public void WhatIsNoDurationIsNotRead(string text)
    {
        Assert.IsFalse(DurationText.TryParse(System.Text.Encoding.ASCII.GetBytes(text), out _));
    }

    private static CsvTable Shifted(int from, double seconds)
    {
        CsvTable table = CsvTable.Bdf().Take(10);

        for (int row = from; row < table.RowCount; row++)
        {
            table.With(row, "test_time_second", ((row * 10) + seconds).ToString("F3"));
        }

        return table;
    }

    private static CsvTable WithClock(double factor)
    {
        CsvTable table = CsvTable.Bdf();
        return table.WithColumn("unix_time_second", row => (1.7e9 + (factor * (((row / 10) * 90) + (row % 10 * 10)))).ToString("F1"));
    }
}
