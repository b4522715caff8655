namespace InvertedAnodeBms.Recordings.Tests;

[TestClass]
public class TemperatureTests
{
    [TestMethod]
    public void ATemperatureThatIsAlwaysZeroIsAbsent()
    {
        Recording recording = CsvTable.Bdf().WithColumn("ambient_temperature_celsius", _ => "0").Read();

        Assert.IsNull(recording.TemperatureCelsius);
        recording.Only(FindingCode.TemperatureNotMeasured)
            .Is(FindingSeverity.Warning, 2, "ambient_temperature_celsius", "0 degC in all 40 rows", "absent");
    }

    [TestMethod]
    public void ATemperatureThatIsZeroForAMomentIsKept()
    {
        Recording recording = CsvTable.Bdf().WithColumn("ambient_temperature_celsius", row => row == 3 ? "0.1" : "0").Read();

        Assert.AreEqual(0.1, recording.TemperatureCelsius![3]);
        recording.HasNo(FindingCode.TemperatureNotMeasured);
    }

    [TestMethod]
    public void TheNextSensorIsUsedWhenTheFirstMeasuredNothing()
    {
        Recording recording = CsvTable.Bdf()
            .WithColumn("surface_temperature_celsius", _ => "0").WithColumn("ambient_temperature_celsius", _ => "24.5").Read();

        Assert.AreEqual(24.5, recording.TemperatureCelsius![0]);
        recording.Only(FindingCode.TemperatureNotMeasured).Is(FindingSeverity.Warning, 2, "surface_temperature_celsius");
    }

    [TestMethod]
    public void TheSurfaceIsPreferredToTheSurroundings()
    {
        Recording recording = CsvTable.Bdf()
            .WithColumn("ambient_temperature_celsius", _ => "24.5").WithColumn("temperature_t1_celsius", _ => "31").Read();

        Assert.AreEqual(31, recording.TemperatureCelsius![0]);
        recording.Only(FindingCode.AlternativeColumn).Is(FindingSeverity.Info, 2, "ambient_temperature_celsius", "'temperature_t1_celsius'");
    }

    [TestMethod]
    [DataRow("-60", true)]
    [DataRow("-60.1", false)]
    [DataRow("150", true)]
    [DataRow("150.1", false)]
    public void ATemperatureThatNoSensorShowsMakesTheColumnAbsent(string cell, bool isKept)
    {
        Recording recording = CsvTable.Bdf().WithColumn("temperature_t1_celsius", row => row == 8 ? cell : "25").Read();

        Assert.AreEqual(isKept, recording.TemperatureCelsius is not null);

        if (!isKept)
        {
            recording.Only(FindingCode.TemperatureNotMeasured).Is(FindingSeverity.Warning, 10, "temperature_t1_celsius", cell);
        }
    }

    [TestMethod]
    public void KelvinIsGuessedButNotConverted()
    {
        Recording recording = CsvTable.Bdf().WithColumn("surface_temperature_celsius", _ => "298.15").Read();

        Assert.IsNull(recording.TemperatureCelsius);
        recording.Only(FindingCode.TemperatureNotMeasured).Is(FindingSeverity.Warning, 2, "surface_temperature_celsius", "may be kelvin");
    }
}
