namespace InvertedAnodeBms.Fuzz;

/// <summary>A case that went wrong, kept so that it can be run again when the generator has changed.</summary>
public static class CaseFile
{
    private const string Folder = "out/fuzz";

    /// <summary>Stores a case; its name begins with that of the target.</summary>
    /// <returns>The file.</returns>
    public static string Write(FuzzOutcome outcome, FuzzFind find)
    {
        Directory.CreateDirectory(Folder);
        string file = Path.GetFullPath(Path.Combine(Folder, $"{outcome.Target}-{outcome.Seed}-{find.Number}.bin"));
        File.WriteAllBytes(file, find.Input);
        return file;
    }

    /// <summary>A file that is there and whose name says which target it belongs to.</summary>
    public static bool IsOne(string? file)
    {
        return File.Exists(file) && FuzzTargets.Names.Contains(Path.GetFileName(file).Split('-')[0]);
    }

    /// <summary>The target that a stored case belongs to.</summary>
    public static string TargetOf(string file)
    {
        string name = Path.GetFileName(file).Split('-')[0];
        return FuzzTargets.Names.Contains(name)
            ? name
            : throw new FuzzException($"{file}: the name of a stored case begins with a target: {string.Join(", ", FuzzTargets.Names)}.");
    }

    /// <summary>What to tell a person about a case.</summary>
    public static string Describe(FuzzOutcome outcome, FuzzFind find)
    {
        string file = Write(outcome, find);
        return $"case {find.Number} of seed {outcome.Seed}: {find.What}\n  run again: dotnet run -c Release --project tests/Fuzz -- --replay {file}";
    }
}
