using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Validation;

/// <summary>The three files of a validation, each written whole at the end.</summary>
public sealed class ValidationOutput
{
    /// <summary>Names of the files.</summary>
    public static readonly IReadOnlyList<string> Files = ["result.json", "junit.xml", "report.html"];

    private readonly string _folder;

    /// <summary>Creates the folder and removes what an earlier validation left in it.</summary>
    public ValidationOutput(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);

        foreach (string name in Files)
        {
            File.Delete(Path.Combine(folder, name));
        }
    }

    /// <summary>Writes the files.</summary>
    public void Finish(RunIdentity identity, ValidationSummary result)
    {
        List<ResultItem> items = [.. result.Findings.Select(ValidationItems.Of)];
        AtomicFile.Write(Path.Combine(_folder, "result.json"), path => ResultFile.Write(path, identity, result.Interrupted, items, result.Errors));
        AtomicFile.Write(Path.Combine(_folder, "junit.xml"), path => JunitFile.Write(path, identity, result.Interrupted, items, result.Errors));
        AtomicFile.Write(Path.Combine(_folder, "report.html"), path => ValidationReport.Write(path, identity, result));
    }
}
