namespace InvertedAnodeBms.Recordings;

/// <summary>Reads recorded cells from text files and refuses what could be misunderstood.</summary>
/// <remarks>
/// The format is recognised by its header: BDF (Battery Data Format), and the text exports of Neware, Arbin, BioLogic, Maccor and Landt.
/// Commas, semicolons, tabs and vertical bars separate cells; the text is UTF-8, with or without byte order mark, or Latin-1.
/// </remarks>
public static class RecordingReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the caller knows better than the file; null for nothing.</param>
    /// <returns>The recording, with findings.</returns>
    /// <exception cref="RecordingException">The file cannot be opened, or cannot be read without a risk of a wrong answer.</exception>
    public static Recording Read(string path, ReaderOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] content;

        try
        {
            content = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string found = exception is FileNotFoundException or DirectoryNotFoundException ? "no such file" : "a file that cannot be opened";
            throw new RecordingException(path, 0, null, found, "a recording", "Check the name and the rights", exception);
        }

        return Read(content, path, options);
    }

    /// <summary>Reads a recording that is already in memory.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="options">What the caller knows better than the file; null for nothing.</param>
    /// <returns>The recording, with findings.</returns>
    /// <exception cref="RecordingException">The content cannot be read without a risk of a wrong answer.</exception>
    public static Recording Read(byte[] content, string file, ReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(file);
        options ??= new ReaderOptions();
        SourceFile source = new(file, content);
        (HeaderLine header, IRecordingFormat format) = HeaderFinder.Find(source);
        TableLayout layout = new LayoutBinder(source, header, format, options).Bind();
        RecordingDraft draft = new TableReader(source, layout, options).Read();
        return DraftChecks.Finish(draft);
    }
}
