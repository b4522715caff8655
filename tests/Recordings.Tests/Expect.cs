using System.Text;

namespace InvertedAnodeBms.Recordings.Tests;

/// <summary>What tests say about refusals and findings.</summary>
internal static class Expect
{
    /// <summary>A refusal names the file, this line and this column, and its message says these words.</summary>
    public static void At(this RecordingException refusal, int line, string? column, params string[] words)
    {
        Assert.AreEqual(CsvTable.FileName, refusal.File);
        Assert.AreEqual(line, refusal.Line, refusal.Message);
        Assert.AreEqual(column, refusal.Column, refusal.Message);
        StringAssert.StartsWith(refusal.Message, CsvTable.FileName);

        foreach (string word in words)
        {
            StringAssert.Contains(refusal.Message, word);
        }
    }

    /// <summary>The only finding with a code.</summary>
    public static Finding Only(this Recording recording, FindingCode code)
    {
        List<Finding> found = recording.Findings.Where(finding => finding.Code == code).ToList();
        Assert.HasCount(1, found, string.Join("\n", recording.Findings));
        return found[0];
    }

    public static void Is(this Finding finding, FindingSeverity severity, int line, string? column, params string[] words)
    {
        Assert.AreEqual(severity, finding.Severity, finding.ToString());
        Assert.AreEqual(line, finding.Line, finding.ToString());
        Assert.AreEqual(column, finding.Column, finding.ToString());

        foreach (string word in words)
        {
            StringAssert.Contains(finding.Message, word);
        }
    }

    public static void HasNo(this Recording recording, FindingCode code)
    {
        Assert.IsFalse(recording.Findings.Any(finding => finding.Code == code), string.Join("\n", recording.Findings));
    }

    public static void HasNoWarning(this Recording recording)
    {
        Assert.IsFalse(recording.Findings.Any(finding => finding.Severity == FindingSeverity.Warning), string.Join("\n", recording.Findings));
    }

    public static RecordingException RefusedText(string text, ReaderOptions? options = null)
    {
        return RefusedBytes(Encoding.UTF8.GetBytes(text), options);
    }

    public static RecordingException RefusedBytes(byte[] bytes, ReaderOptions? options = null)
    {
        return Assert.ThrowsExactly<RecordingException>(() => RecordingReader.Read(bytes, CsvTable.FileName, options));
    }

    public static Recording ReadText(string text, ReaderOptions? options = null)
    {
        return RecordingReader.Read(Encoding.UTF8.GetBytes(text), CsvTable.FileName, options);
    }
}
