namespace InvertedAnodeBms.Recordings.Tests;

[TestClass]
public class ResolutionTests
{
    [TestMethod]
    public void ACurrentRoundedToTenthsOfAMilliampereIsReportedWithTheWorstCase()
    {
        CsvTable table = CsvTable.Bdf();

        for (int row = 0; row < table.RowCount; row++)
        {
            table.With(row, "current_ampere", (row / 10) switch { 1 => "0.0002", 3 => "-0.0002", _ => "0.0000" });
        }

        // Half of 0.1 mA on 0.2 mA.
        table.Read().Only(FindingCode.CurrentCoarse)
            .Is(FindingSeverity.Warning, 12, "current_ampere", "steps of 0.1 mA", "0.2 mA", "off by 0.05 mA", "up to 25 %");
    }

    [TestMethod]
    [DataRow("0.025", false)]
    [DataRow("0.024", true)]
    public void TwoPercentIsTheLimit(string ampere, bool isCoarse)
    {
        // Half of 1 mA on 25 mA is 2 %.
        CsvTable table = CsvTable.Bdf().Changed("current_ampere", current => Math.Sign(current) * double.Parse(ampere));

        Assert.AreEqual(isCoarse, table.Read().Findings.Any(finding => finding.Code == FindingCode.CurrentCoarse));
    }

    [TestMethod]
    public void TrailingZerosDoNotHideASmallNumberOfSteps()
    {
        CsvTable table = CsvTable.Bdf();

        for (int row = 0; row < table.RowCount; row++)
        {
            table.With(row, "current_ampere", (0.002 + (row % 9 * 0.001)).ToString("F9"));
        }

        // Nine sizes from 2 mA to 10 mA in steps of 1 mA, median 5.5 mA.
        table.Read(new ReaderOptions { TrustCurrentSign = true }).Only(FindingCode.CurrentCoarse)
            .Is(FindingSeverity.Warning, 2, "current_ampere", "steps of 1 mA", "5.5 mA", "up to 9 %");
    }

    [TestMethod]
    public void AFewSetPointsAreNoSteps()
    {
        CsvTable table = CsvTable.Bdf().Changed("current_ampere", current => current);

        for (int row = 10; row < 20; row++)
        {
            table.With(row, "current_ampere", row < 15 ? "0.500000" : "0.250000");
        }

        table.Read().HasNo(FindingCode.CurrentCoarse);
    }

    [TestMethod]
    public void StepsAreSeenInMilliamperesToo()
    {
        CsvTable table = CsvTable.Bdf().Changed("current_ampere", current => Math.Sign(current) * 2).Renamed("current_ampere", "Current / mA");

        table.Read().Only(FindingCode.CurrentCoarse).Is(FindingSeverity.Warning, 12, "Current / mA", "steps of 1 mA", "up to 25 %");
    }

    [TestMethod]
    [DataRow("0.0002", -4)]
    [DataRow("5", 0)]
    [DataRow("1.25e-3", -5)]
    [DataRow("4.4993811E+002", -5)]
    [DataRow("2,5", -1)]
    [DataRow("1E3", 3)]
    public void TheWeightOfTheLastDigitIsRead(string number, int power)
    {
        Assert.AreEqual(power, NumberText.LastDigit(System.Text.Encoding.ASCII.GetBytes(number)));
    }
}
