using System.Text;

namespace InvertedAnodeBms.Recordings.Tests;

[TestClass]
public class FileTests
{
    [TestMethod]
    public void AGoodFileIsReadWithoutAnyFinding()
    {
        Recording recording = CsvTable.Bdf().WithColumn("step_count", row => (row / 10).ToString()).Read();

        Assert.AreEqual("cell.csv", recording.FileName);
        Assert.AreEqual("BDF", recording.FormatName);
        Assert.AreEqual(40, recording.Count);
        Assert.AreEqual(360_000L, recording.DurationMilliseconds);
        Assert.AreEqual(0.5, recording.CurrentAmpere[10]);
        Assert.AreEqual(3.3, recording.VoltageVolt[0]);
        Assert.IsNull(recording.TemperatureCelsius);
        CollectionAssert.AreEqual(Enumerable.Range(2, 40).ToArray(), recording.SourceLine);
        recording.Only(FindingCode.RepeatedTime).Is(FindingSeverity.Info, 12, "test_time_second", "3 rows");
        Assert.HasCount(1, recording.Findings);
    }

    [TestMethod]
    public void AMissingFileIsRefusedByName()
    {
        RecordingException refusal = Assert.ThrowsExactly<RecordingException>(() => RecordingReader.Read("nowhere/none.csv"));

        Assert.AreEqual("nowhere/none.csv", refusal.File);
        Assert.AreEqual(0, refusal.Line);
        StringAssert.Contains(refusal.Message, "no such file");
    }

    [TestMethod]
    public void AFolderIsRefused()
    {
        RecordingException refusal = Assert.ThrowsExactly<RecordingException>(() => RecordingReader.Read(Path.GetTempPath()));

        StringAssert.Contains(refusal.Message, "cannot be opened");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(" \r\n\t\n")]
    [DataRow("\uFEFF")]
    public void AnEmptyFileIsRefused(string text)
    {
        Expect.RefusedText(text).At(0, null, "an empty file");
    }

    [TestMethod]
    public void AHeaderWithoutRowsIsRefused()
    {
        CsvTable.Bdf().Take(0).Refused().At(1, null, "a header and no data");
    }

    [TestMethod]
    public void BlankLinesAreCountedButAreNoRows()
    {
        Recording recording = Expect.ReadText("test_time_second,current_ampere,voltage_volt\n\n0,0,3.3\n  \n1,0,3.3\n\n");

        CollectionAssert.AreEqual(new[] { 3, 5 }, recording.SourceLine);
    }

    [TestMethod]
    public void AByteOrderMarkIsNoPartOfTheFirstName()
    {
        Recording recording = Expect.ReadText("\uFEFF" + CsvTable.Bdf().Text());

        Assert.AreEqual(40, recording.Count);
    }

    [TestMethod]
    [DataRow("\r\n")]
    [DataRow("\r")]
    public void LineEndsOfOtherSystemsAreReadAndCountedOnce(string newLine)
    {
        Recording recording = CsvTable.Bdf(newLine: newLine).Read();

        Assert.AreEqual(41, recording.SourceLine[^1]);
    }

    [TestMethod]
    public void Utf16IsRefusedByName()
    {
        byte[] littleEndian = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(CsvTable.Bdf().Text())];
        byte[] bigEndian = [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(CsvTable.Bdf().Text())];

        Expect.RefusedBytes(littleEndian).At(1, null, "UTF-16", "UTF-8");
        Expect.RefusedBytes(bigEndian).At(1, null, "UTF-16", "UTF-8");
    }

    [TestMethod]
    public void Utf16WithoutAMarkIsRefusedAtItsFirstNulByte()
    {
        Expect.RefusedBytes(Encoding.Unicode.GetBytes(CsvTable.Bdf().Text())).At(1, null, "NUL byte at offset 1");
    }

    [TestMethod]
    public void NulBytesThatAPowerLossLeavesAreRefusedOnTheirLine()
    {
        byte[] bytes = [.. CsvTable.Bdf().Bytes(), 0, 0, 0, 0];

        Expect.RefusedBytes(bytes).At(42, null, "NUL byte");
    }

    [TestMethod]
    public void Latin1IsReadAndReported()
    {
        string text = CsvTable.Bdf().WithColumn("Surface Temperature / \u00B0C", _ => "25.1").Text();
        Recording recording = RecordingReader.Read(Encoding.Latin1.GetBytes(text), CsvTable.FileName);

        Assert.AreEqual(25.1, recording.TemperatureCelsius![0]);
        recording.Only(FindingCode.NotUtf8).Is(FindingSeverity.Info, 1, null, "Latin-1");
    }

    [TestMethod]
    public void TheLineOfTheFirstByteOutsideUtf8IsNamed()
    {
        // Far into the file, so that more than one block is looked at.
        string text = CsvTable.Bdf().WithColumn("note", row => row == 35 ? "\u00B0" : "\u00B5").Text();
        byte[] bytes = Encoding.UTF8.GetBytes(text.Replace("\u00B0", "@"));
        bytes[Array.IndexOf(bytes, (byte)'@')] = 0xB0;

        RecordingReader.Read(bytes, CsvTable.FileName).Only(FindingCode.NotUtf8).Is(FindingSeverity.Info, 37, null);
    }

    [TestMethod]
    public void AFileThatEndsWithinALineIsReported()
    {
        Recording recording = Expect.ReadText(CsvTable.Bdf().Text().TrimEnd('\n'));

        recording.Only(FindingCode.NoFinalLineBreak).Is(FindingSeverity.Info, 41, null, "cut off");
    }

    [TestMethod]
    public void AFileThatEndsWithinARowIsRefusedWithTheRemedy()
    {
        string text = CsvTable.Bdf().Text();

        Expect.RefusedText(text[..^8]).At(41, null, "2 cells", "delete the line");
    }
}
