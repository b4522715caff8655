namespace InvertedAnodeBms.Recordings.Tests;

[TestClass]
public class BdfAppendTests
{
    private const string Header = "test_time_second,current_ampere,voltage_volt\n";
    private const string Row = "0.100,0.000000000,3.300000\n";

    private static readonly BdfColumn[] _columns = [BdfColumn.TestTime, BdfColumn.Current, BdfColumn.Voltage];

    [TestMethod]
    [DataRow(Header)]
    [DataRow(Header + Row)]
    [DataRow(Header + Row + "0.2")]
    [DataRow(Header + Row + "0.200,0.000000000,3.3")]
    [DataRow(Header + "0.2")]
    public void ARecordingGoesOnBehindItsLastWholeLine(string before)
    {
        string whole = before[..(before.LastIndexOf('\n') + 1)];

        string after = Appended(before, writer => writer.Add(0.3).Add(0).Add(3.3).EndRow(), out string[] last);
        Assert.AreEqual(whole + "0.300,0.000000000,3.300000\n", after);
        Assert.AreEqual(whole.Length > Header.Length ? Row : string.Empty, last.Length > 0 ? string.Join(',', last) + "\n" : string.Empty);
    }

    [TestMethod]
    public void TimeDoesNotGoBackBehindTheLastRowOfTheFile()
    {
        Assert.ThrowsExactly<InvalidOperationException>(() => Appended(Header + Row, writer => writer.Add(0.05), out _));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("test_time_second,current_ampere")]
    [DataRow("test_time_second,voltage_volt,current_ampere\n")]
    public void AFileWithOtherColumnsIsLeftAlone(string before)
    {
        string path = Path.GetTempFileName();

        try
        {
            File.WriteAllText(path, before);
            Assert.ThrowsExactly<InvalidDataException>(() => BdfWriter.Append(path, _columns, out _));
            Assert.AreEqual(before, File.ReadAllText(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    public void ALongFileGoesOnToo()
    {
        string before = Header + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"{i}.000,0.000000000,3.300000\n"));

        string after = Appended(before + "50", writer => writer.Add(5_000).Add(0).Add(3.3).EndRow(), out string[] last);
        Assert.AreEqual("4999.000", last[0]);
        Assert.AreEqual(before + "5000.000,0.000000000,3.300000\n", after);
    }

    [TestMethod]
    public void TheVoltageIsThatOfTheColumnThatWasAskedFor()
    {
        CsvTable table = CsvTable.Bdf();
        const string Header = "test_time_second,current_ampere,voltage_volt,cell_1_voltage_volt";
        CsvTable pack = CsvTable.Of(Header, "0,0,6.6,3.3", "10,0,6.6,3.31", "20,0,6.6,3.32");
        ReaderOptions options = new() { VoltageColumn = "Cell_1_voltage_volt" };

        double[] expected = [3.3, 3.31, 3.32];
        CollectionAssert.AreEqual(expected, pack.Read(options).VoltageVolt.ToArray());
        table.Refused(new ReaderOptions { VoltageColumn = "cell_7_voltage_volt" }).At(1, "cell_7_voltage_volt", "only columns", "--voltage-column");
    }

    private static string Appended(string before, Action<BdfWriter> write, out string[] last)
    {
        string path = Path.GetTempFileName();

        try
        {
            File.WriteAllText(path, before);

            using (BdfWriter writer = BdfWriter.Append(path, _columns, out last))
            {
                write(writer);
            }

            return File.ReadAllText(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
