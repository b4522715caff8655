namespace InvertedAnodeBms.Recordings.Tests;

[TestClass]
public class CapacityTests
{
    [TestMethod]
    public void ChargeIsIntegratedByTrapezoidsWithNoneAcrossARepeatedTime()
    {
        Recording recording = CsvTable.Bdf().Read();

        // 90 s of 0.5 A each way; the switches take no time.
        Assert.AreEqual(0.0125, recording.ChargedAmpereHour, 1e-12);
        Assert.AreEqual(0.0125, recording.DischargedAmpereHour, 1e-12);
    }

    [TestMethod]
    public void AChangeOfSignWithinAnIntervalIsDividedWhereItCrossesZero()
    {
        // From 3 A to -1 A in an hour: 3/4 h of a triangle of 3 A, 1/4 h of one of 1 A.
        ChargeTotals totals = ChargeTotals.Of([0, 3_600_000], [3, -1]);

        Assert.AreEqual(1.125, totals.ChargedAmpereHour, 1e-12);
        Assert.AreEqual(0.125, totals.DischargedAmpereHour, 1e-12);
    }

    [TestMethod]
    public void CapacitiesThatAgreeAreNotMentioned()
    {
        SignTests.WithCapacities().Read().HasNo(FindingCode.CapacityDiffers);
    }

    [TestMethod]
    [DataRow(1.009, false)]
    [DataRow(0.991, false)]
    [DataRow(1.011, true)]
    [DataRow(0.989, true)]
    public void ADifferenceOfMoreThanOnePercentIsReported(double factor, bool isReported)
    {
        Recording recording = SignTests.WithCapacities().Changed("charging_capacity_ah", capacity => capacity / factor).Read();

        Assert.AreEqual(isReported, recording.Findings.Any(finding => finding.Code == FindingCode.CapacityDiffers));
    }

    [TestMethod]
    public void ADifferenceIsReportedWithBothNumbers()
    {
        SignTests.WithCapacities().Changed("discharging_capacity_ah", capacity => capacity * 0.8).Read().Only(FindingCode.CapacityDiffers)
            .Is(FindingSeverity.Warning, 41, "discharging_capacity_ah", "12.5 mAh discharged", "10 mAh by this column", "+25.0 %");
    }

    [TestMethod]
    public void ACapacityThatWasNeverCountedIsReported()
    {
        SignTests.WithCapacities().Changed("discharging_capacity_ah", _ => 0).Read().Only(FindingCode.CapacityDiffers)
            .Is(FindingSeverity.Warning, 41, "discharging_capacity_ah", "0 Ah by this column");
    }

    [TestMethod]
    [DataRow("charging_capacity_ah", 1000.0)]
    [DataRow("discharging_capacity_ah", 0.001)]
    [DataRow("charging_capacity_ah", 3600.0)]
    [DataRow("charging_capacity_ah", 1 / 60.0)]
    public void AFactorBetweenUnitsIsRefused(string column, double factor)
    {
        SignTests.WithCapacities().Changed(column, capacity => capacity * factor).Refused()
            .At(41, column, "A unit is wrong", "--current-unit", "--time-unit", "--capacity-unit");
    }

    [TestMethod]
    [DataRow(1299, true)]
    [DataRow(1301, false)]
    [DataRow(701, true)]
    [DataRow(699, false)]
    public void ARatioNearAFactorBetweenUnitsIsThatFactor(double ratio, bool isRefused)
    {
        CsvTable table = SignTests.WithCapacities().Changed("charging_capacity_ah", capacity => capacity / ratio);

        if (isRefused)
        {
            table.Refused().At(41, "charging_capacity_ah");
        }
        else
        {
            table.Read().Only(FindingCode.CapacityDiffers).Is(FindingSeverity.Warning, 41, "charging_capacity_ah");
        }
    }

    [TestMethod]
    public void ACurrentInMilliamperesIsFoundByTheCapacities()
    {
        CsvTable table = SignTests.WithCapacities().Changed("current_ampere", ampere => ampere * 1000);

        table.Refused().At(41, "charging_capacity_ah", "12.5 Ah charged", "12.5 mAh");
        Assert.AreEqual(0.0125, table.Read(new ReaderOptions { CurrentUnit = CurrentUnit.Milliampere }).ChargedAmpereHour, 1e-12);
    }

    [TestMethod]
    public void TheCallersUnitOfCapacityWins()
    {
        Recording recording = SignTests.WithCapacities()
            .Changed("charging_capacity_ah", ah => ah * 1000).Changed("discharging_capacity_ah", ah => ah * 1000)
            .Read(new ReaderOptions { CapacityUnit = CapacityUnit.MilliampereHour });

        Assert.AreEqual(0.0125, recording.ChargingCapacityAmpereHour![^1], 1e-9);
        recording.HasNo(FindingCode.CapacityDiffers);
    }

    [TestMethod]
    public void AColumnThatRestartsIsAddedUp()
    {
        Assert.AreEqual(5.5, CapacityComparison.Growth([0, 1, 2, 0, 1, 2, 0.5, 1, 1.5]), 1e-12);
    }

    [TestMethod]
    public void AColumnThatDoesNotStartAtZeroCountsFromItsStart()
    {
        Assert.AreEqual(1, CapacityComparison.Growth([7, 7.5, 8]), 1e-12);
    }

    [TestMethod]
    public void NoiseOfAColumnIsNoRestart()
    {
        Assert.AreEqual(1, CapacityComparison.Growth([1, 2, 1.9999, 2, 1.9999, 2]), 1e-12);
    }
}
