namespace InvertedAnodeBms.Recordings.Tests;

[TestClass]
public class HeaderTests
{
    [TestMethod]
    [DataRow("test_time_second")]
    [DataRow("current_ampere")]
    [DataRow("voltage_volt")]
    public void AMissingColumnIsNamedWithTheColumnsThatAreThere(string column)
    {
        CsvTable.Bdf().Without(column).WithColumn("charging_energy_wh", _ => "0").Refused()
            .At(1, column, "BDF columns '" + column + "' too", "'charging_energy_wh'");
    }

    [TestMethod]
    [DataRow("voltage_volt", "voltage_volts")]
    [DataRow("voltage_volt", "voltage_millivolt")]
    [DataRow("current_ampere", "Current_Amp")]
    [DataRow("test_time_second", "testtime_seconds")]
    public void AMisspeltColumnIsSuggested(string column, string misspelt)
    {
        CsvTable.Bdf().Renamed(column, misspelt).Refused().At(1, column, $"'{misspelt}' may be meant for '{column}'");
    }

    [TestMethod]
    public void AllMissingColumnsAreNamed()
    {
        CsvTable.Bdf().Without("voltage_volt").Without("current_ampere").Refused()
            .At(1, "current_ampere", "'current_ampere', 'voltage_volt'");
    }

    [TestMethod]
    public void AColumnThatIsThereTwiceIsRefused()
    {
        CsvTable.Bdf().WithColumn("voltage_volt", _ => "3.3").Refused().At(1, "voltage_volt", "column 3", "column 4");
    }

    [TestMethod]
    public void TwoNamesForOneQuantityAreRefused()
    {
        CsvTable.Bdf().WithColumn("Voltage / mV", _ => "3300").Refused().At(1, "Voltage / mV", "'voltage_volt'");
    }

    [TestMethod]
    public void AnIgnoredColumnIsTreatedAsAbsent()
    {
        ReaderOptions options = new() { IgnoredColumns = ["voltage / MV"] };

        Assert.AreEqual(3.3, CsvTable.Bdf().WithColumn("Voltage / mV", _ => "9").Read(options).VoltageVolt[0]);
    }

    [TestMethod]
    public void UnusedColumnsAreNamedAndMayHoldAnything()
    {
        Recording recording = CsvTable.Bdf().WithColumn("note", row => row == 3 ? "" : "text").Read();

        recording.Only(FindingCode.UnusedColumns).Is(FindingSeverity.Info, 1, null, "'note'");
    }

    [TestMethod]
    public void AnUnknownHeaderIsRefusedWithTheFormatsThatAreKnown()
    {
        Expect.RefusedText("a,b,c\n1,2,3\n").At(1, null, "'a', 'b', 'c'", "BDF (test_time_second, current_ampere, voltage_volt)", "Neware", "Maccor");
    }

    [TestMethod]
    public void NumbersWithoutAHeaderAreRefused()
    {
        Expect.RefusedText("1,2,3\n4,5,6\n").At(1, null, "numbers without column names");
    }

    [TestMethod]
    public void LinesBeforeTheHeaderAreSkippedAndReported()
    {
        Recording recording = Expect.ReadText("Cell: A\n\nOperator: B\n" + CsvTable.Bdf().Text());

        Assert.AreEqual(5, recording.SourceLine[0]);
        recording.Only(FindingCode.LinesBeforeHeader).Is(FindingSeverity.Info, 4, null, "3 lines");
    }

    [TestMethod]
    public void ErrorsBelowSkippedLinesNameTheLineOfTheFile()
    {
        Expect.RefusedText("Cell: A\n" + CsvTable.Bdf().With(2, "voltage_volt", "x").Text()).At(5, "voltage_volt");
    }

    [TestMethod]
    public void QuotedNamesAndCellsAreRead()
    {
        Recording recording = Expect.ReadText("\"test_time_second\",\"current_ampere\",\"voltage_volt\"\n\"0\",\" 0\",\"3.3\"\n");

        Assert.AreEqual(3.3, recording.VoltageVolt[0]);
    }

    [TestMethod]
    [DataRow("Test Time / s", "Current / A", "Voltage / V")]
    [DataRow("test_time_s", "current_a", "voltage_v")]
    [DataRow("Test_Time_Second", "CURRENT_AMPERE", "Voltage_Volt")]
    public void AllSpellingsOfBdfAreRead(string time, string current, string voltage)
    {
        Recording recording = CsvTable.Bdf()
            .Renamed("test_time_second", time).Renamed("current_ampere", current).Renamed("voltage_volt", voltage).Read();

        Assert.AreEqual("BDF", recording.FormatName);
        Assert.AreEqual(10_000L, recording.TimeMilliseconds[1]);
        recording.HasNo(FindingCode.UnitConverted);
    }

    [TestMethod]
    public void TheColumnForTheWholeTestIsPreferredToOneForTheStep()
    {
        Recording recording = CsvTable.Bdf()
            .WithColumn("step_charging_capacity_ah", row => "0")
            .WithColumn("charging_capacity_ah", row => row < 11 ? "0" : row < 20 ? ((row - 10) * 5 / 3600.0).ToString("F6") : "0.0125")
            .Read();

        Assert.AreEqual(0.0125, recording.ChargingCapacityAmpereHour![^1]);
        recording.Only(FindingCode.AlternativeColumn).Is(FindingSeverity.Info, 1, "step_charging_capacity_ah", "'charging_capacity_ah'");
    }
}
