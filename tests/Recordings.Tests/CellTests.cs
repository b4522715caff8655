namespace InvertedAnodeBms.Recordings.Tests;

[TestClass]
public class CellTests
{
    [TestMethod]
    [DataRow("abc")]
    [DataRow("1.2.3")]
    [DataRow("0x10")]
    [DataRow("1 000")]
    [DataRow("--1")]
    [DataRow("3.3V")]
    public void ACellThatIsNoNumberIsRefusedWhereItStands(string cell)
    {
        foreach (string column in new[] { "test_time_second", "current_ampere", "voltage_volt" })
        {
            CsvTable.Bdf().With(7, column, cell).Refused().At(9, column, $"'{cell}'", "a finite number");
        }
    }

    [TestMethod]
    [DataRow("NaN")]
    [DataRow("nan")]
    [DataRow("Infinity")]
    [DataRow("-Infinity")]
    [DataRow("1e400")]
    public void ANumberThatIsNotFiniteIsRefused(string cell)
    {
        CsvTable.Bdf().With(7, "current_ampere", cell).Refused().At(9, "current_ampere", $"'{cell}'", "no value is invented");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("   ")]
    [DataRow("\"\"")]
    public void AnEmptyCellIsRefused(string cell)
    {
        CsvTable.Bdf().With(7, "voltage_volt", cell).Refused().At(9, "voltage_volt", "an empty cell");
    }

    [TestMethod]
    [DataRow("-5e-1")]
    [DataRow("-0.5")]
    [DataRow(" -.5 ")]
    [DataRow("-5.000000000000000E-001")]
    public void NumbersAreReadInEverySpellingOfCyclers(string cell)
    {
        Assert.AreEqual(-0.5, CsvTable.Bdf().With(35, "current_ampere", cell).Read().CurrentAmpere[35]);
    }

    [TestMethod]
    public void AnOptionalColumnWithABadCellIsLeftOutWithAWarning()
    {
        Recording recording = CsvTable.Bdf().WithColumn("surface_temperature_celsius", row => row == 5 ? "" : "25").Read();

        Assert.IsNull(recording.TemperatureCelsius);
        recording.Only(FindingCode.ColumnLeftOut).Is(FindingSeverity.Warning, 7, "surface_temperature_celsius", "an empty cell", "absent");
    }

    [TestMethod]
    public void ARowWithTooFewCellsIsRefused()
    {
        CsvTable.Bdf().WithCells(4, "40", "0").Refused().At(6, null, "2 cells", "3, as in the header on line 1");
    }

    [TestMethod]
    public void ARowWithTooManyCellsIsRefused()
    {
        CsvTable.Bdf().WithCells(4, "40", "0", "3.3", "1").Refused().At(6, null, "4 cells");
    }

    [TestMethod]
    public void ASeparatorAtTheEndOfALineIsNoCell()
    {
        Assert.AreEqual(40, CsvTable.Bdf().WithCells(4, "40", "0", "3.3", "").Read().Count);
    }

    [TestMethod]
    [DataRow(";")]
    [DataRow("|")]
    public void OtherSeparatorsAreReadAndReported(string separator)
    {
        Recording recording = CsvTable.Bdf(separator).Read();

        Assert.AreEqual(40, recording.Count);
        recording.Only(FindingCode.UnusualDelimiter).Is(FindingSeverity.Info, 1, null, $"'{separator}'", "decimal point");
    }

    [TestMethod]
    public void TabsAreRead()
    {
        Assert.AreEqual(40, CsvTable.Bdf("\t").Read().Count);
    }

    [TestMethod]
    public void ADecimalCommaIsRefusedUntilItIsAskedFor()
    {
        CsvTable table = CsvTable.Of("test_time_second;current_ampere;voltage_volt", "0;0;3.3", "1;0;3.3");
        string text = table.Text().Replace('.', ',');

        Expect.RefusedText(text).At(2, "voltage_volt", "'3,3'", "--decimal-comma");
        Recording recording = Expect.ReadText(text, new ReaderOptions { DecimalComma = true });
        Assert.AreEqual(3.3, recording.VoltageVolt[0]);
        recording.Only(FindingCode.UnusualDelimiter).Is(FindingSeverity.Info, 1, null, "decimal comma");
    }

    [TestMethod]
    [DataRow("1.234")]
    [DataRow("1.234,5")]
    [DataRow("1,234,5")]
    public void GroupedNumbersAreNeverGuessed(string cell)
    {
        string text = $"test_time_second;current_ampere;voltage_volt\n0;0;{cell}\n";

        Expect.RefusedText(text, new ReaderOptions { DecimalComma = true }).At(2, "voltage_volt", cell);
    }

    [TestMethod]
    public void ADecimalCommaAmongCommasIsRefusedWithTheReason()
    {
        Expect.RefusedText("test_time_second,current_ampere,voltage_volt\n0,5,0,25,3,3\n1,5,0,25,3,3\n").At(2, null, "6 cells", "decimal comma");
    }

    [TestMethod]
    public void AQuotationMarkThatIsNeverClosedDoesNotSwallowTheFile()
    {
        CsvTable.Bdf().With(5, "voltage_volt", "\"3.3").Refused().At(7, null, "quotation mark");
    }

    [TestMethod]
    public void AQuotationMarkWithinACellIsRefused()
    {
        CsvTable.Bdf().With(5, "voltage_volt", "3\"3").Refused().At(7, null, "quotation mark");
    }
}
