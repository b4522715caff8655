using System.Text;
using System.Text.Unicode;
using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>The bytes of a file as UTF-8 text without byte order mark, and the refusals and findings that name it.</summary>
internal sealed class SourceFile
{
    private static readonly byte[] _utf8Mark = [0xEF, 0xBB, 0xBF];

    private readonly string _file;
    private readonly List<Finding> _findings = [];

    internal SourceFile(string file, byte[] content)
    {
        _file = file;
        ReadOnlySpan<byte> bytes = content;

        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[_utf8Mark.Length..];
        }

        RefuseWhatIsNoText(bytes);
        Text = Utf8.IsValid(bytes) ? content.AsMemory(content.Length - bytes.Length) : FromLatin1(bytes);
        CheckLastLine();
    }

    internal string Name => Path.GetFileName(_file);

    internal ReadOnlyMemory<byte> Text { get; }

    internal IReadOnlyList<Finding> Findings => _findings;

    internal void Report(FindingSeverity severity, FindingCode code, int line, string? column, string message)
    {
        _findings.Add(new Finding(severity, code, line, column, message));
    }

    internal RecordingException Refusal(int line, string? column, string found, string expected, string remedy, Exception? cause = null)
    {
        return new RecordingException(_file, line, column, found, expected, remedy, cause);
    }

    /// <summary>Number of the line that holds the byte at an offset, from 1. CR, LF and CR LF each end a line.</summary>
    internal static int LineAt(ReadOnlySpan<byte> text, int offset)
    {
        ReadOnlySpan<byte> before = text[..offset];
        int pairs = before.Count("\r\n"u8);
        return before.Count((byte)'\n') + before.Count((byte)'\r') - pairs + 1;
    }

    private void RefuseWhatIsNoText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw Refusal(0, null, "an empty file", "a header line and rows of data", "Check that the export finished");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw Refusal(1, null, "UTF-16 text", "UTF-8 text", "Save the file again as UTF-8, or as CSV UTF-8 from a spreadsheet");
        }

        int nul = bytes.IndexOf((byte)0);

        if (nul >= 0)
        {
            string found = Invariant($"a NUL byte at offset {nul}");
            throw Refusal(LineAt(bytes, nul), null, found, "UTF-8 text",
                "The file is binary, UTF-16, or was damaged when a logger lost power: export it again as text");
        }
    }

    private byte[] FromLatin1(ReadOnlySpan<byte> bytes)
    {
        int valid = 0;

        // Transcoding stops at the first byte that is no UTF-8.
        Span<char> scratch = stackalloc char[512];

        while (Utf8.ToUtf16(bytes[valid..], scratch, out int read, out _, replaceInvalidSequences: false)
               == System.Buffers.OperationStatus.DestinationTooSmall)
        {
            valid += read;
        }

        _ = Utf8.ToUtf16(bytes[valid..], scratch, out int last, out _, replaceInvalidSequences: false);
        Report(FindingSeverity.Info, FindingCode.NotUtf8, LineAt(bytes, valid + last), null,
            "not UTF-8; read as Latin-1, so names and units outside ASCII may look odd");
        return Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(bytes));
    }

    private void CheckLastLine()
    {
        ReadOnlySpan<byte> text = Text.Span;

        if (text[^1] is not ((byte)'\n' or (byte)'\r'))
        {
            Report(FindingSeverity.Info, FindingCode.NoFinalLineBreak, LineAt(text, text.Length), null,
                "the last line does not end with a line break; if the recording was cut off, its last number may be too");
        }
    }
}
