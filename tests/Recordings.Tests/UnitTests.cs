namespace InvertedAnodeBms.Recordings.Tests;

[TestClass]
public class UnitTests
{
    [TestMethod]
    [DataRow("Voltage / mV", 1e3)]
    [DataRow("Voltage / uV", 1e6)]
    public void AStatedUnitOfVoltageIsConverted(string name, double factor)
    {
        Recording recording = CsvTable.Bdf().Changed("voltage_volt", volt => volt * factor).Renamed("voltage_volt", name).Read();

        Assert.AreEqual(3.3, recording.VoltageVolt[0], 1e-12);
        recording.Only(FindingCode.UnitConverted).Is(FindingSeverity.Info, 1, name, "as its header says");
    }

    [TestMethod]
    [DataRow("Current / mA", 1e3)]
    [DataRow("Current / \u00B5A", 1e6)]
    [DataRow("Current / \u03BCA", 1e6)]
    public void AStatedUnitOfCurrentIsConverted(string name, double factor)
    {
        Recording recording = CsvTable.Bdf().Changed("current_ampere", ampere => ampere * factor).Renamed("current_ampere", name).Read();

        Assert.AreEqual(0.5, recording.CurrentAmpere[10], 1e-12);
    }

    [TestMethod]
    [DataRow("Test Time / ms", 1e3)]
    [DataRow("test_time_millisecond", 1e3)]
    [DataRow("Test Time / min", 1 / 60.0)]
    [DataRow("Test Time / h", 1 / 3600.0)]
    public void AStatedUnitOfTimeIsConverted(string name, double factor)
    {
        Recording recording = CsvTable.Bdf().Changed("test_time_second", second => second * factor).Renamed("test_time_second", name).Read();

        Assert.AreEqual(360_000L, recording.TimeMilliseconds[^1]);
        recording.Only(FindingCode.UnitConverted).Is(FindingSeverity.Info, 1, name);
    }

    [TestMethod]
    public void KelvinIsConvertedWhenStated()
    {
        Recording recording = CsvTable.Bdf().WithColumn("Surface Temperature / K", _ => "298.15").Read();

        Assert.AreEqual(25, recording.TemperatureCelsius![0], 1e-9);
    }

    [TestMethod]
    public void AnUnknownUnitOfARequiredColumnIsRefused()
    {
        CsvTable.Bdf().Renamed("current_ampere", "Current / C").Refused().At(1, "Current / C", "the unit 'C'", "--current-unit");
    }

    [TestMethod]
    public void AnUnknownUnitOfAnOptionalColumnLeavesItOut()
    {
        Recording recording = CsvTable.Bdf().WithColumn("Ambient Temperature / degF", _ => "77").Read();

        Assert.IsNull(recording.TemperatureCelsius);
        recording.Only(FindingCode.ColumnLeftOut).Is(FindingSeverity.Warning, 1, "Ambient Temperature / degF", "'degF'");
    }

    [TestMethod]
    public void TwoUnitsInOneNameAreRefused()
    {
        CsvTable.Bdf().Renamed("voltage_volt", "voltage_volt / mV").Refused().At(1, "voltage_volt / mV", "two units");
    }

    [TestMethod]
    public void MillivoltsInAColumnOfVoltsAreRefusedAtTheFirstRow()
    {
        CsvTable.Bdf().Changed("voltage_volt", volt => volt * 1000).Refused()
            .At(2, "voltage_volt", "3300 V", "look like millivolts", "--voltage-unit mV");
    }

    [TestMethod]
    public void OneImpossibleVoltageIsRefusedAtItsRow()
    {
        CsvTable.Bdf().With(20, "voltage_volt", "100.01").Refused().At(22, "voltage_volt", "100.01 V");
        Assert.AreEqual(100, CsvTable.Bdf().With(20, "voltage_volt", "100").Read().VoltageVolt[20]);
    }

    [TestMethod]
    public void TheCallersUnitWins()
    {
        ReaderOptions options = new() { VoltageUnit = VoltageUnit.Millivolt, CurrentUnit = CurrentUnit.Microampere, TimeUnit = TimeUnit.Millisecond };
        Recording recording = CsvTable.Bdf().Changed("voltage_volt", volt => volt * 1e3).Changed("current_ampere", ampere => ampere * 1e6)
            .Changed("test_time_second", second => second * 1e3).Read(options);

        Assert.AreEqual(3.3, recording.VoltageVolt[0], 1e-12);
        Assert.AreEqual(0.5, recording.CurrentAmpere[10], 1e-12);
        Assert.AreEqual(360_000L, recording.TimeMilliseconds[^1]);
        Assert.AreEqual(3, recording.Findings.Count(finding =>
            finding.Code == FindingCode.UnitConverted && finding.Message.Contains("as asked for")));
    }

    [TestMethod]
    public void TheCallersUnitIsHeldToWhatACellCanHave()
    {
        CsvTable.Bdf().Changed("voltage_volt", volt => volt * 1000).Refused(new ReaderOptions { VoltageUnit = VoltageUnit.Volt })
            .At(2, "voltage_volt");
        CsvTable.Bdf().Changed("current_ampere", ampere => ampere * 1e7).Refused(new ReaderOptions { CurrentUnit = CurrentUnit.Milliampere })
            .At(12, "current_ampere");
    }

    [TestMethod]
    [DataRow(4.2, 3.0)]
    [DataRow(3.0, 3.0)]
    [DataRow(double.NaN, 4.2)]
    public void AVoltageWindowThatIsNoneIsRefused(double minimum, double maximum)
    {
        Assert.ThrowsExactly<ArgumentException>(() => new VoltageWindow(minimum, maximum));
    }

    [TestMethod]
    public void AVoltageNearZeroIsReported()
    {
        Recording recording = CsvTable.Bdf().Changed("voltage_volt", volt => volt / 1000).Read();

        recording.Only(FindingCode.VoltageNearZero).Is(FindingSeverity.Warning, 2, "voltage_volt", "--voltage-unit");
        CsvTable.Bdf().Changed("voltage_volt", volt => volt / 100).Read().HasNo(FindingCode.VoltageNearZero);
    }

    [TestMethod]
    public void AMedianFarFromTheCellsVoltagesIsRefused()
    {
        // The median is 3.425 V; it may be outside the window by half the window's width.
        CsvTable.Bdf().Refused(Window(3.63, 4.03)).At(2, "voltage_volt", "3.3 V here", "3.425 V in the median", "a cell of 3.63 V to 4.03 V");
        CsvTable.Bdf().Refused(Window(2.4, 3.06)).At(14, "voltage_volt", "3.406 V here");
        Assert.AreEqual(40, CsvTable.Bdf().Read(Window(3.6, 4.0)).Count);
        Assert.AreEqual(40, CsvTable.Bdf().Read(Window(2.4, 3.1)).Count);
    }

    [TestMethod]
    public void TheFirstRowOutsideIsNamed()
    {
        CsvTable table = CsvTable.Bdf().Changed("voltage_volt", volt => volt / 1000).With(0, "voltage_volt", "3.3").With(1, "voltage_volt", "3.3");

        table.Refused(Window(3.0, 4.2)).At(4, "voltage_volt");
    }

    [TestMethod]
    public void ACurrentThatNoCellTakesIsRefused()
    {
        CsvTable.Bdf().With(12, "current_ampere", "1000.1").Refused().At(14, "current_ampere", "1000.1 A", "--current-unit mA");
        Assert.AreEqual(1000, CsvTable.Bdf().With(12, "current_ampere", "1000").Read().CurrentAmpere[12]);
    }

    [TestMethod]
    public void ACurrentFarAboveTheCellsIsRefused()
    {
        CsvTable.Bdf().Refused(new ReaderOptions { ExpectedMaximumCurrentAmpere = 0.0499 }).At(12, "current_ampere", "at most 49.9 mA");
        Assert.AreEqual(40, CsvTable.Bdf().Read(new ReaderOptions { ExpectedMaximumCurrentAmpere = 0.0501 }).Count);
    }

    private static ReaderOptions Window(double minimum, double maximum)
    {
        return new ReaderOptions { ExpectedVoltage = new VoltageWindow(minimum, maximum) };
    }
}
