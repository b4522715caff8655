namespace InvertedAnodeBms.Recordings.Tests;

/// <summary>Real recordings with what is known about them.</summary>
[TestClass]
public class RecordedFileTests
{
    [TestMethod]
    public void TheLandtRecordingHasACoarseCurrentAndNoTemperature()
    {
        Recording recording = RecordingReader.Read(RecordedFile.Find(RecordedFile.Landt));

        Assert.AreEqual("BDF", recording.FormatName);
        Assert.AreEqual(25_162, recording.Count);
        Assert.AreEqual(20L, recording.TimeMilliseconds[0]);
        Assert.AreEqual(262_657_764L, recording.TimeMilliseconds[^1]);
        Assert.AreEqual(3.5634e-3, recording.ChargedAmpereHour, 0.00005e-3);
        Assert.AreEqual(8.6287e-3, recording.DischargedAmpereHour, 0.00005e-3);
        Assert.IsNull(recording.TemperatureCelsius);
        recording.Only(FindingCode.CurrentCoarse).Is(FindingSeverity.Warning, 2883, "current_ampere", "steps of 0.1 mA", "0.2 mA", "25 %");
        recording.Only(FindingCode.TemperatureNotMeasured).Is(FindingSeverity.Warning, 2, "ambient_temperature_celsius");
        Finding[] capacity = recording.Findings.Where(finding => finding.Code == FindingCode.CapacityDiffers).ToArray();
        Assert.HasCount(2, capacity);
        capacity[0].Is(FindingSeverity.Warning, 25_163, "charging_capacity_ah", "3.5634 mAh", "3.2 mAh", "+11.4 %");
        capacity[1].Is(FindingSeverity.Warning, 25_163, "discharging_capacity_ah", "8.6287 mAh", "7.6 mAh", "+13.5 %");
        recording.HasNo(FindingCode.RepeatedTime);
        recording.HasNo(FindingCode.TimeGap);
    }

    [TestMethod]
    public void TheNewareRecordingInBdfAgreesWithItsOwnCapacities()
    {
        Recording recording = RecordingReader.Read(RecordedFile.Find(RecordedFile.NewareBdf),
            new ReaderOptions { ExpectedVoltage = new VoltageWindow(3.0, 4.2), ExpectedMaximumCurrentAmpere = 5 });

        Assert.AreEqual("BDF", recording.FormatName);
        Assert.AreEqual(17_587, recording.Count);
        Assert.AreEqual(3.83880, recording.ChargedAmpereHour, 0.000005);
        Assert.AreEqual(3.85517, recording.DischargedAmpereHour, 0.000005);
        Assert.IsNull(recording.CycleCount);
        recording.Only(FindingCode.CounterNotInteger).Is(FindingSeverity.Info, 2, "cycle_count", "6.283185307179586");
        recording.Only(FindingCode.RepeatedTime).Is(FindingSeverity.Info, 4, "test_time_second", "10 rows");
        recording.HasNoWarning();
    }

    [TestMethod]
    public void TheNewareExportIsRead()
    {
        Recording recording = RecordingReader.Read(RecordedFile.Find(RecordedFile.Neware));

        Assert.AreEqual("Neware", recording.FormatName);
        Assert.AreEqual(9_065, recording.Count);
        Assert.AreEqual(518_538_000L, recording.TimeMilliseconds[^1]);
        Assert.AreEqual(0.0177687, recording.ChargedAmpereHour, 1e-7);
        Assert.AreEqual(0.0207438, recording.DischargedAmpereHour, 1e-7);
        Assert.AreEqual(StepKind.Rest, recording.StepKinds![0]);
        recording.HasNo(FindingCode.CapacityDiffers);
        recording.HasNo(FindingCode.CurrentSignContradicted);
        Finding[] repeated = recording.Findings.Where(finding => finding.Code == FindingCode.RepeatedTime).ToArray();
        Assert.HasCount(2, repeated);
        Assert.AreEqual(FindingSeverity.Warning, repeated[0].Severity);
    }

    [TestMethod]
    [DataRow(RecordedFile.Landt)]
    [DataRow(RecordedFile.NewareBdf)]
    [DataRow(RecordedFile.Neware)]
    public void AnInvertedRecordingIsRefused(string name)
    {
        string path = RecordedFile.Find(name);
        RecordingException refusal = Assert.ThrowsExactly<RecordingException>(() =>
            RecordingReader.Read(path, new ReaderOptions { InvertCurrent = true }));

        StringAssert.Contains(refusal.Message, "Leave out --invert-current");
    }

    [TestMethod]
    [DataRow(RecordedFile.Landt)]
    [DataRow(RecordedFile.NewareBdf)]
    [DataRow(RecordedFile.Neware)]
    public void ARecordingInAWrongUnitIsRefused(string name)
    {
        string path = RecordedFile.Find(name);

        Assert.ThrowsExactly<RecordingException>(() => RecordingReader.Read(path, new ReaderOptions { CurrentUnit = CurrentUnit.Milliampere }));
        Assert.ThrowsExactly<RecordingException>(() => RecordingReader.Read(path, new ReaderOptions { CapacityUnit = CapacityUnit.MilliampereHour }));
    }

    [TestMethod]
    public void ARecordingOfAnotherCellIsRefused()
    {
        string path = RecordedFile.Find(RecordedFile.Landt);
        RecordingException refusal = Assert.ThrowsExactly<RecordingException>(() =>
            RecordingReader.Read(path, new ReaderOptions { ExpectedVoltage = new VoltageWindow(3.0, 4.2) }));

        Assert.AreEqual("voltage_volt", refusal.Column);
    }

    [TestMethod]
    public void WithoutCapacitiesTheVoltageOfTheNewareRecordingShowsTheSign()
    {
        string path = RecordedFile.Find(RecordedFile.NewareBdf);
        ReaderOptions options = new() { IgnoredColumns = ["charging_capacity_ah", "discharging_capacity_ah"] };

        RecordingReader.Read(path, options).HasNo(FindingCode.CurrentSignUnknown);
        Assert.ThrowsExactly<RecordingException>(() => RecordingReader.Read(path, options with { InvertCurrent = true }));
    }
}
