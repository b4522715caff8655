using System.Text;

namespace InvertedAnodeBms.Recordings.Tests;

/// <summary>Small files in the form that cyclers' own programs write; names and spellings as in the exports that the readers cite.</summary>
[TestClass]
public class CyclerFormatTests
{
    private const string NewareHeader =
        "DataPoint,Cycle Index,Step Index,Step Type,Time,Cumulative Time,Current(mA),Voltage(V),Chg. Cap.(mAh),DChg. Cap.(mAh),Date";

    private const string ArbinHeader =
        "Data Point,Date Time,Test Time (s),Step Time (s),Cycle Index,Step Index,Current (A),Voltage (V),"
        + "Charge Capacity (Ah),Discharge Capacity (Ah)";

    private const string OldArbinHeader =
        "Data_Point,Date_Time,Test_Time(s),Step_Time(s),Cycle_Index,Step_Index,Current(A),Voltage(V),Charge_Capacity(Ah),Discharge_Capacity(Ah)";

    private static readonly string[] _newareRows =
    [
        "1,1,1,Rest,00:00:00,00:00:00,0.00,3.3000,0.0,0.0,2022-05-18 16:27:52",
        "2,1,1,Rest,00:01:00,00:01:00,0.00,3.3000,0.0,0.0,2022-05-18 16:28:52",
        "3,1,2,CC Chg,00:00:00,00:01:00,60.00,3.3100,0.0,0.0,2022-05-18 16:28:52",
        "4,1,2,CC Chg,00:01:00,00:02:00,60.00,3.3200,1.0,0.0,2022-05-18 16:29:52",
        "5,1,3,CC DChg,00:00:00,00:02:00,-60.00,3.3000,0.0,0.0,2022-05-18 16:29:52",
        "6,1,3,CC DChg,00:01:00,00:03:00,-60.00,3.2900,0.0,1.0,2022-05-18 16:30:52",
    ];

    [TestMethod]
    public void NewareIsReadByItsCumulativeTime()
    {
        Recording recording = CsvTable.Of(NewareHeader, _newareRows).Read();

        Assert.AreEqual("Neware", recording.FormatName);
        CollectionAssert.AreEqual(new[] { 0L, 60_000, 60_000, 120_000, 120_000, 180_000 }, recording.TimeMilliseconds);
        Assert.AreEqual(0.06, recording.CurrentAmpere[2], 1e-12);
        Assert.AreEqual(StepKind.Discharge, recording.StepKinds![^1]);
        Assert.AreEqual(0.001, recording.ChargedAmpereHour, 1e-12);
        Assert.AreEqual(0.001, recording.ChargingCapacityAmpereHour![3], 1e-12);
        recording.HasNoWarning();
    }

    [TestMethod]
    public void NewareWithoutTheTimeOfTheWholeTestIsRefused()
    {
        CsvTable.Of(NewareHeader, _newareRows).Without("Cumulative Time").Refused().At(1, "Total Time", "'Time'");
    }

    [TestMethod]
    public void NewareInMillivoltsIsConverted()
    {
        Recording recording = CsvTable.Of(NewareHeader, _newareRows)
            .Changed("Voltage(V)", volt => volt * 1000).Renamed("Voltage(V)", "Voltage(mV)").Read();

        Assert.AreEqual(3.3, recording.VoltageVolt[0], 1e-12);
    }

    [TestMethod]
    public void NewareWithABadDurationIsRefused()
    {
        CsvTable.Of(NewareHeader, _newareRows).With(3, "Cumulative Time", "00:02:60").Refused().At(5, "Cumulative Time", "'00:02:60'", "hh:mm:ss");
    }

    [TestMethod]
    public void NewareTimeAsABareNumberIsRefusedUntilItsUnitIsGiven()
    {
        CsvTable table = CsvTable.Of(NewareHeader, _newareRows);

        for (int row = 0; row < table.RowCount; row++)
        {
            table.With(row, "Cumulative Time", (new[] { 0, 1, 1, 2, 2, 3 }[row]).ToString());
        }

        table.Refused().At(2, "Cumulative Time", "without a unit", "--time-unit");
        Assert.AreEqual(180_000L, table.Read(new ReaderOptions { TimeUnit = TimeUnit.Minute }).TimeMilliseconds[^1]);
    }

    [TestMethod]
    public void NewareInLayersIsRefused()
    {
        string text = "Cycle Index,Chg. Cap.(Ah)\n,Step Index,Step Type\n,,DataPoint,Time,Total Time,Current(A),Voltage(V)\n"
            + "1,0.02\n,1,Rest\n,,1,00:00:00,00:00:00,0,4.3\n";

        Expect.RefusedText(text).At(3, null, "in layers", "Export the record layer alone");
    }

    [TestMethod]
    public void NewareWithTheCelsiusSignOfAChineseSystemIsRead()
    {
        string text = CsvTable.Of(NewareHeader, _newareRows).WithColumn("T1(\u00A1\u00E6)", _ => "25.5").Text();

        Assert.AreEqual(25.5, RecordingReader.Read(Encoding.Latin1.GetBytes(text), CsvTable.FileName).TemperatureCelsius![0]);
    }

    [TestMethod]
    [DataRow(ArbinHeader + ",Aux_Temperature_1 (C)")]
    [DataRow(OldArbinHeader + ",Aux_Temperature_1(C)")]
    public void ArbinIsReadInBothSpellings(string header)
    {
        Recording recording = CsvTable.Of(header,
            "1,\t09/20/2024 08:32:34.558,30.0005,30.0005,1,1,0,3.5346,0,0,24.66",
            "2,\t09/20/2024 08:33:04.559,60.0008,60.0008,1,1,0,3.5346,0,0,24.74",
            "3,\t09/20/2024 08:33:04.560,60.0018,0.0010,1,2,2.64760,3.5945,0,0,24.72",
            "4,\t09/20/2024 08:33:34.560,90.0018,30.0010,1,2,2.65013,3.5996,0.0220744,0,24.70").Read();

        Assert.AreEqual("Arbin", recording.FormatName);
        Assert.AreEqual(30_001L, recording.TimeMilliseconds[0]);
        Assert.AreEqual(24.66, recording.TemperatureCelsius![0]);
        recording.HasNoWarning();
    }

    [TestMethod]
    public void BioLogicIsReadBelowItsSettings()
    {
        string text = "BT-Lab ASCII FILE\nNb header lines : 5\n\nRecord Temperature\n"
            + "Ns changes\tNs\ttime/s\tEcell/V\tI/mA\tQ discharge/mA.h\tQ charge/mA.h\tTemperature/\u00B0C\t\n"
            + "0\t0\t0.000000000000000E+000\t3.5180547E+000\t0.0000000E+000\t0.0E+000\t0.0E+000\t2.2185871E+001\n"
            + "1\t1\t1.000000000000000E+001\t3.5280547E+000\t9.0000000E+002\t0.0E+000\t1.250000E+000\t2.2185871E+001\n"
            + "0\t1\t2.000000000000000E+001\t3.5380547E+000\t9.0000000E+002\t0.0E+000\t3.750000E+000\t2.2185871E+001\n";
        Recording recording = RecordingReader.Read(Encoding.Latin1.GetBytes(text), CsvTable.FileName);

        Assert.AreEqual("BioLogic", recording.FormatName);
        Assert.AreEqual(6, recording.SourceLine[0]);
        Assert.AreEqual(0.9, recording.CurrentAmpere[1], 1e-12);
        Assert.AreEqual(0.00375, recording.ChargedAmpereHour, 1e-12);
        Assert.AreEqual(22.185871, recording.TemperatureCelsius![0]);
        recording.HasNoWarning();
    }

    [TestMethod]
    public void BioLogicWithAReferenceElectrodeUsesTheVoltageOfTheCell()
    {
        Recording recording = Expect.ReadText("time/s\tEwe/V\tEcell/V\t<I>/mA\n0\t-3.0\t3.3\t0\n1\t-3.0\t3.3\t0\n");

        Assert.AreEqual(3.3, recording.VoltageVolt[0]);
        recording.Only(FindingCode.AlternativeColumn).Is(FindingSeverity.Info, 1, "Ewe/V", "'Ecell/V'");
    }

    [TestMethod]
    public void BioLogicWithDatesForTheTimeIsRefusedWithTheRemedy()
    {
        Expect.RefusedText("time/s\tEcell/V\tI/mA\n11/20/2024 11:38:41.707\t4.1\t0\n").At(2, "time/s", "from the start of the test");
    }

    [TestMethod]
    public void MaccorTakesTheSignFromTheState()
    {
        string text = "Today's Date:\t14 December 2020\nRec#\tCyc#\tStep\tTestTime\tAmp-hr\tAmps\tVolts\tState\tDPt Time\n"
            + "1\t0\t1\t  0d 00:00:0\t0.00000\t0.00000\t3.46250\tR\t12/11/2020 12:22:12\n"
            + "2\t0\t1\t  0d 00:01:0\t0.00000\t0.00000\t3.46250\tR\t12/11/2020 12:23:12\n"
            + "3\t0\t2\t  0d 00:01:0.04\t0.00000\t0.60000\t3.41627\tD\t12/11/2020 12:23:12\n"
            + "4\t0\t2\t  0d 00:02:0.04\t0.01000\t0.60000\t3.40627\tD\t12/11/2020 12:24:12\n"
            + "5\t0\t3\t  0d 00:02:0.08\t0.00000\t0.60000\t3.51627\tC\t12/11/2020 12:24:12\n"
            + "6\t0\t3\t  0d 00:03:0.08\t0.01000\t0.60000\t3.52627\tC\t12/11/2020 12:25:12\n";
        Recording recording = Expect.ReadText(text);

        Assert.AreEqual("Maccor", recording.FormatName);
        CollectionAssert.AreEqual(new[] { 0, 0, -0.6, -0.6, 0.6, 0.6 }, recording.CurrentAmpere);
        Assert.AreEqual(60_040L, recording.TimeMilliseconds[2]);
        recording.HasNoWarning();
        recording.Only(FindingCode.CurrentSignChanged);
    }

    [TestMethod]
    public void MaccorWithoutTheStateIsRefused()
    {
        Expect.RefusedText("Rec#\tCyc#\tStep\tTestTime\tAmps\tVolts\n1\t0\t1\t0d 00:00:0\t0\t3.4\n").At(1, "State");
    }

    [TestMethod]
    public void MaccorTimeWithoutAUnitIsRefusedAndCheckedAgainstTheClockWhenGiven()
    {
        string text = "Rec\tStep\tTestTime\tCurrent [A]\tVoltage [V]\tMd\tDPT Time\n"
            + "1\t1\t0.000000\t0.0\t3.3\tR\t5/11/2021 3:40:24 PM\n2\t1\t60.000000\t0.0\t3.3\tR\t5/11/2021 4:40:24 PM\n";

        Expect.RefusedText(text).At(2, "TestTime", "'0.000000' without a unit", "--time-unit");
        Expect.RefusedText(text, new ReaderOptions { TimeUnit = TimeUnit.Second }).At(3, "TestTime", "60 s by the test time", "60 min by the clock");
        Assert.AreEqual(3_600_000L, Expect.ReadText(text, new ReaderOptions { TimeUnit = TimeUnit.Minute }).TimeMilliseconds[1]);
    }
}
