using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Detect.Report;

/// <summary>The files of a benchmark, each written whole at the end.</summary>
public sealed class DetectOutput
{
    /// <summary>Names of the files.</summary>
    public static readonly IReadOnlyList<string> Files = ["result.json", "junit.xml", "report.html"];

    private readonly string _folder;

    /// <summary>Creates the folder and removes what an earlier benchmark left in it.</summary>
    public DetectOutput(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);

        foreach (string name in Files)
        {
            File.Delete(Path.Combine(folder, name));
        }
    }

    /// <summary>Writes the files.</summary>
    public void Finish(RunIdentity identity, DetectSummary result, IReadOnlyList<ResultItem> items)
    {
        AtomicFile.Write(Path.Combine(_folder, "result.json"), path => ResultFile.Write(path, identity, result.Interrupted, items, result.Errors));
        AtomicFile.Write(Path.Combine(_folder, "junit.xml"), path => JunitFile.Write(path, identity, result.Interrupted, items, result.Errors));
        AtomicFile.Write(Path.Combine(_folder, "report.html"), path => DetectReport.Write(path, identity, result, items));
    }
}
