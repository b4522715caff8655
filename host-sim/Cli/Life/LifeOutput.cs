using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>The files of a life test, each written whole at the end.</summary>
public sealed class LifeOutput
{
    /// <summary>Names of the files.</summary>
    public static readonly IReadOnlyList<string> Files = ["result.json", "junit.xml", "report.html"];

    private readonly string _folder;

    /// <summary>Creates the folder and removes what an earlier test left in it.</summary>
    public LifeOutput(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);

        foreach (string name in Files)
        {
            File.Delete(Path.Combine(folder, name));
        }
    }

    /// <summary>Writes the files.</summary>
    public void Finish(RunIdentity identity, LifeSummary summary)
    {
        AtomicFile.Write(
            Path.Combine(_folder, "result.json"), path => ResultFile.Write(path, identity, summary.Interrupted, summary.Items, summary.Errors));
        AtomicFile.Write(
            Path.Combine(_folder, "junit.xml"), path => JunitFile.Write(path, identity, summary.Interrupted, summary.Items, summary.Errors));
        AtomicFile.Write(Path.Combine(_folder, "report.html"), path => LifeReport.Write(path, identity, summary));
    }
}
