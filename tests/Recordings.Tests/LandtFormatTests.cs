namespace InvertedAnodeBms.Recordings.Tests;

/// <summary>Names and spellings as in the exports and scripts that <c>LandtFormat</c> cites.</summary>
[TestClass]
public class LandtFormatTests
{
    private const string NewHeader =
        "channel_index,cycle_index,step_index,date_time_iso_string,test_time_s,step_time_s,current_A,voltage_V,discharge_capacity_Ah,"
        + "charge_capacity_Ah,discharge_energy_Wh,charge_energy_Wh,Pressure_Psi,temperature_1_C,temperature_2_C,temperature_3_C,step_name";

    private const string OldHeader = "Index\tTestTime/Sec.\tStepTime/Sec.\tCurrent/mA\tCapacity/mAh\tVoltage/V\tState\tSysTime";

    private static readonly string[] s_newRows =
    [
        "1,1,1,04/30/2024 14:33:19,0.020,0.020,0.0000,3.3000,0,0,0,0,0,25.1,0,0,rest,",
        "2,1,2,04/30/2024 14:34:19,60.020,0.020,0.0600,3.3100,0,0,0,0,0,25.1,0,0,charge,",
        "3,1,2,04/30/2024 14:35:19,120.020,60.020,0.0600,3.3200,0,0.001,0,0,0,25.2,0,0,charge,",
        "4,1,3,04/30/2024 14:35:19,120.020,0.020,-0.0600,3.3000,0,0.001,0,0,0,25.2,0,0,discharge,",
        "5,1,3,04/30/2024 14:36:19,180.020,60.020,-0.0600,3.2900,0.001,0.001,0,0,0,25.2,0,0,discharge,",
    ];

    [TestMethod]
    public void TheNewExportIsReadBelowItsSettings()
    {
        Recording recording = Expect.ReadText($"cell model:,,,\ncell id: ,,,\n{NewHeader}\n{string.Join('\n', s_newRows)}\n");

        Assert.AreEqual("Landt", recording.FormatName);
        CollectionAssert.AreEqual(new[] { 20L, 60_020, 120_020, 120_020, 180_020 }, recording.TimeMilliseconds);
        Assert.AreEqual(-0.06, recording.CurrentAmpere[^1], 1e-12);
        Assert.AreEqual(25.1, recording.TemperatureCelsius![0], 1e-12);
        Assert.AreEqual(StepKind.Discharge, recording.StepKinds![^1]);
        Assert.AreEqual(0.0015, recording.ChargedAmpereHour, 1e-12);
    }

    [TestMethod]
    [DataRow("TestTime/Sec.", "0", "60", "120")]
    [DataRow("TestTime", "0-00:00:00", "0-00:01:00", "0-00:02:00")]
    [DataRow("TestTime", "1-00:00:00", "1-00:01:00", "1-00:02:00")]
    public void TheOldExportIsReadInMilliamperes(string time, string first, string second, string third)
    {
        string header = OldHeader.Replace("TestTime/Sec.", time, StringComparison.Ordinal);
        Recording recording = Expect.ReadText(
            $"{header}\n1\t{first}\t0\t60.0\t0\t3.3\tC_CC\t2024-04-30 14:33:19\n2\t{second}\t60\t60.0\t1\t3.31\tC_CC\t2024-04-30 14:34:19\n"
            + $"3\t{third}\t0\t-60.0\t0\t3.30\tD_CC\t2024-04-30 14:35:19\n");

        Assert.AreEqual("Landt", recording.FormatName);
        Assert.AreEqual(120_000L, recording.DurationMilliseconds);
        Assert.AreEqual(0.06, recording.CurrentAmpere[0], 1e-12);
        CollectionAssert.AreEqual(new[] { StepKind.Charge, StepKind.Charge, StepKind.Discharge }, recording.StepKinds);
    }

    [TestMethod]
    public void AShortHeaderThatIsBdfStaysBdf()
    {
        Assert.AreEqual("BDF", Expect.ReadText("test_time_s,current_a,voltage_v\n0,0,3.3\n1,0,3.3\n").FormatName);
        Assert.AreEqual("BDF", Expect.ReadText("Test Time / s,Current / A,Voltage / V\n0,0,3.3\n1,0,3.3\n").FormatName);
    }

    [TestMethod]
    [DataRow("CCC", StepKind.Charge)]
    [DataRow("CCD", StepKind.Discharge)]
    [DataRow("C_CV", StepKind.Charge)]
    [DataRow("D_Rate", StepKind.Discharge)]
    [DataRow("R", StepKind.Rest)]
    public void ItsWordsForStepsAreKnown(string word, StepKind expected)
    {
        string header = OldHeader.Replace('\t', ',');
        Recording recording = Expect.ReadText($"{header}\n1,0,0,0,0,3.3,{word},2024-04-30 14:33:19\n2,60,60,0,0,3.3,{word},2024-04-30 14:34:19\n");

        Assert.AreEqual(expected, recording.StepKinds![0]);
    }

    [TestMethod]
    public void TimeOfABadDayIsRefused()
    {
        Expect.RefusedText("Index,TestTime,Current/mA,Voltage/V,State\n1,-1-00:00:00,0,3.3,R\n2,0-00:01:00,0,3.3,R\n").At(2, "TestTime");
    }
}
