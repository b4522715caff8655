using System.Globalization;
using System.Text;

namespace InvertedAnodeBms.Recordings.Tests;

[TestClass]
public class BdfWriterTests
{
    private static readonly BdfColumn[] _columns = [BdfColumn.TestTime, BdfColumn.Current, BdfColumn.Voltage];

    [TestMethod]
    public void RowsAreWrittenWithFixedDecimalsCommasAndLineFeeds()
    {
        Assert.AreEqual("test_time_second,current_ampere,voltage_volt\n0.100,-0.000200000,3.300000\n",
            Written(_columns, writer => writer.Add(0.1).Add(-0.0002).Add(3.3).EndRow()));
    }

    [TestMethod]
    public void TheCultureOfTheMachineDoesNotMatter()
    {
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "\u2212";
        CultureInfo before = CultureInfo.CurrentCulture;

        try
        {
            CultureInfo.CurrentCulture = comma;
            StringAssert.Contains(Written(_columns, writer => writer.Add(0.1).Add(-0.5).Add(3.3).EndRow()), "\n0.100,-0.500000000,3.300000\n");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    [DataRow(-0.0, "0.000")]
    [DataRow(-0.0004, "0.000")]
    [DataRow(-0.0006, "-0.001")]
    [DataRow(-10.0, "-10.000")]
    public void ZeroHasNoSign(double value, string text)
    {
        Assert.AreEqual(text, BdfHeader.Format(value, 3));
    }

    [TestMethod]
    public void WhatIsWrittenIsReadBackWithoutAWarning()
    {
        BdfColumn[] columns = [.. _columns, BdfColumn.SurfaceTemperature, new("step_type", 0), new("bms_state", 0)];
        byte[] bytes = WrittenBytes(columns, writer =>
        {
            for (int i = 0; i < 600; i++)
            {
                double current = i < 300 ? 0.25 : -0.25;
                writer.Add(i * 0.1).Add(current).Add(3.3 + (0.1 * current) + (i < 300 ? i : 600 - i) * 1e-4).Add(25.004)
                    .Add(i < 300 ? "CC_CHG" : "CC_DCH").Add("Charge").EndRow();
            }
        });
        Recording recording = RecordingReader.Read(bytes, CsvTable.FileName);

        Assert.AreEqual(600, recording.Count);
        Assert.AreEqual(59_900L, recording.TimeMilliseconds[^1]);
        Assert.AreEqual(25, recording.TemperatureCelsius![0]);
        recording.HasNoWarning();
    }

    [TestMethod]
    public void AnOptionalCellMayBeEmpty()
    {
        string text = Written([.. _columns, BdfColumn.SurfaceTemperature], writer => writer.Add(0).Add(0).Add(3.3).Add(double.NaN).EndRow());

        StringAssert.EndsWith(text, ",3.300000,\n");
    }

    [TestMethod]
    public void ARequiredCellMustBeFinite()
    {
        Written(_columns, writer =>
        {
            Assert.ThrowsExactly<ArgumentException>(() => writer.Add(double.NaN));
            writer.Add(0);
            Assert.ThrowsExactly<ArgumentException>(() => writer.Add(double.PositiveInfinity));
            Assert.ThrowsExactly<ArgumentException>(() => writer.Add("none"));
        });
    }

    [TestMethod]
    public void AnInfiniteOptionalCellIsRefused()
    {
        Written([.. _columns, BdfColumn.SurfaceTemperature], writer =>
        {
            writer.Add(0).Add(0).Add(3.3);
            Assert.ThrowsExactly<ArgumentException>(() => writer.Add(double.NegativeInfinity));
        });
    }

    [TestMethod]
    [DataRow("a,b")]
    [DataRow("a\"b")]
    [DataRow("a\nb")]
    public void AWordThatWouldBreakTheLineIsRefused(string word)
    {
        Written([.. _columns, new("bms_state", 0)], writer =>
        {
            writer.Add(0).Add(0).Add(3.3);
            Assert.ThrowsExactly<ArgumentException>(() => writer.Add(word));
        });
    }

    [TestMethod]
    public void ATimeThatGoesBackwardIsRefused()
    {
        Written(_columns, writer =>
        {
            writer.Add(1).Add(0).Add(3.3).EndRow();
            writer.Add(1).Add(0).Add(3.3).EndRow();
            Assert.ThrowsExactly<InvalidOperationException>(() => writer.Add(0.999));
        });
    }

    [TestMethod]
    public void ARowHasExactlyItsCells()
    {
        Written(_columns, writer =>
        {
            writer.Add(0).Add(0);
            Assert.ThrowsExactly<InvalidOperationException>(writer.EndRow);
            writer.Add(3.3);
            Assert.ThrowsExactly<InvalidOperationException>(() => writer.Add(1));
        });
    }

    [TestMethod]
    public void ARowThatIsNotCompletedIsDropped()
    {
        string text = Written(_columns, writer =>
        {
            writer.Add(0).Add(0).Add(3.3).EndRow();
            writer.Add(1).Add(0);
        });

        Assert.AreEqual(2, text.Count(character => character == '\n'));
        StringAssert.EndsWith(text, "\n");
    }

    [TestMethod]
    public void RequiredColumnsMustBeThereOnceAndNamesMustBeBdfs()
    {
        Assert.ThrowsExactly<ArgumentException>(() => new BdfWriter(new MemoryStream(), [BdfColumn.TestTime, BdfColumn.Current]));
        Assert.ThrowsExactly<ArgumentException>(() => new BdfWriter(new MemoryStream(), [.. _columns, BdfColumn.Voltage]));
        Assert.ThrowsExactly<ArgumentException>(() => new BdfWriter(new MemoryStream(), [.. _columns, new("Power / W", 3)]));
        Assert.ThrowsExactly<ArgumentException>(() => new BdfWriter(new MemoryStream(), [.. _columns, new("", 3)]));
        Assert.ThrowsExactly<ArgumentException>(() => new BdfWriter(new MemoryStream(), [.. _columns, new("power_watt", 16)]));
    }

    [TestMethod]
    public void AnInterruptedFileHoldsWholeLinesAtEveryMoment()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        try
        {
            using BdfWriter writer = BdfWriter.Create(path, _columns);
            int mostWaiting = 0;

            for (int i = 0; i < 600; i++)
            {
                writer.Add(i).Add(0.123456789).Add(3.3).EndRow();
                string text = ReadShared(path);
                StringAssert.EndsWith(text, "\n");
                mostWaiting = Math.Max(mostWaiting, i + 1 - (text.Count(character => character == '\n') - 1));
            }

            Assert.IsLessThan(BdfWriter.RowsPerWrite, mostWaiting);
            Assert.AreEqual(600L, writer.RowCount);
            writer.Flush();
            Assert.AreEqual(601, ReadShared(path).Count(character => character == '\n'));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    public void AFullDiskLeavesWholeLinesAndIsReportedOnce()
    {
        FullDisk disk = new(capacity: 100);
        BdfWriter writer = new(disk, _columns);
        writer.Add(0).Add(0).Add(3.3).EndRow();
        writer.Flush();
        writer.Add(1).Add(0).Add(3.3).EndRow();
        writer.Add(2).Add(0).Add(3.3).EndRow();

        Assert.ThrowsExactly<IOException>(writer.Flush);
        writer.Dispose();
        writer.Dispose();
        StringAssert.EndsWith(Encoding.UTF8.GetString(disk.ToArray()), "\n0.000,0.000000000,3.300000\n");
    }

    [TestMethod]
    public void WrongColumnsDoNotTouchTheFile()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        Assert.ThrowsExactly<ArgumentException>(() => BdfWriter.Create(path, [BdfColumn.TestTime]));
        Assert.IsFalse(File.Exists(path));
    }

    private static string ReadShared(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private static string Written(IReadOnlyList<BdfColumn> columns, Action<BdfWriter> write)
    {
        return Encoding.UTF8.GetString(WrittenBytes(columns, write));
    }

    private static byte[] WrittenBytes(IReadOnlyList<BdfColumn> columns, Action<BdfWriter> write)
    {
        MemoryStream stream = new();

        using (BdfWriter writer = new(stream, columns))
        {
            write(writer);
        }

        return stream.ToArray();
    }
}
