namespace InvertedAnodeBms.Cli.Results;

/// <summary>The files of a validation, a benchmark or a life test, each written whole at the end.</summary>
public sealed class StudyOutput
{
    /// <summary>Names of the files.</summary>
    public static readonly IReadOnlyList<string> Files = ["result.json", "junit.xml", "report.html"];

    private readonly string _folder;

    /// <summary>Creates the folder and removes what an earlier run left in it.</summary>
    public StudyOutput(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);

        foreach (string name in Files)
        {
            File.Delete(Path.Combine(folder, name));
        }
    }

    /// <summary>Opens every place now, not after minutes of work.</summary>
    /// <param name="folder">What --out says.</param>
    /// <param name="pictures">What --pictures says; null for none.</param>
    /// <exception cref="InputException">One cannot be written.</exception>
    public static StudyOutput Open(string folder, string? pictures)
    {
        if (pictures is not null)
        {
            OutputPlace.Probe("--pictures", Path.Combine(OutputPlace.Folder("--pictures", pictures), "picture.svg"));
        }

        OutputPlace.Probe("--out", Path.Combine(OutputPlace.Folder("--out", folder), "result.json"));
        return OutputPlace.Open("--out", folder, () => new StudyOutput(folder));
    }

    /// <summary>Writes the files.</summary>
    /// <param name="identity">What ran.</param>
    /// <param name="interrupted">It was stopped.</param>
    /// <param name="items">Results.</param>
    /// <param name="errors">What failed.</param>
    /// <param name="report">Writes the report to a path.</param>
    public void Finish(
        RunIdentity identity, bool interrupted, IReadOnlyList<ResultItem> items, IReadOnlyList<ToolError> errors, Action<string> report)
    {
        AtomicFile.Write(Path.Combine(_folder, "result.json"), path => ResultFile.Write(path, identity, interrupted, items, errors));
        AtomicFile.Write(Path.Combine(_folder, "junit.xml"), path => JunitFile.Write(path, identity, interrupted, items, errors));
        AtomicFile.Write(Path.Combine(_folder, "report.html"), report);
    }
}
