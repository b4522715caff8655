using System.Diagnostics;

namespace InvertedAnodeBms.Evidence;

/// <summary>Core as Stryker compiles it: every change is in it, asleep, and one number wakes one of them.</summary>
/// <remarks>
/// Stryker runs each change in a process of its own, two seconds each with these tests. It is let make and compile the changes, and try them with one
/// test that meets none; the assembly is copied before it is put back, and <see cref="ChangedRun"/> tries them all in one process.
/// </remarks>
internal static class ChangedCore
{
    private const string Core = "InvertedAnodeBms.Core.dll";
    private const string OnlyTest = "FullyQualifiedName~Crc32Tests";
    private const string Unchanged = ".stryker-unchanged";
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);
    private static readonly string[] s_changed =
        [.. Place.UnitTests.Select(project => Path.Combine(Place.Root, project, "bin", "Release", "net10.0", Core))];


    /// <summary>Makes the changes.</summary>
    /// <param name="rooms">Rooms of Core to change.</param>
    /// <returns>The folder with the tests and the changed Core, and the report with a number for each change.</returns>
    /// <exception cref="InvalidOperationException">Stryker failed.</exception>
    public static (string Folder, string Report) Make(IReadOnlyList<string> rooms)
    {
        string output = Place.EmptyFolder("mutation");
        string kept = Place.EmptyFolder("changed");
        string own = Path.Combine(Place.Root, "tests", "Evidence");
        string[] mutate = [.. rooms.SelectMany(room => new[] { "--mutate", $"**/{room}/**/*.cs" })];
        string[] command = ["stryker", "-f", "stryker-config.json", "-O", output, "-c", "1", "--test-case-filter", OnlyTest, .. mutate];

        // From the folder of the configuration: beside the solution, Stryker would change every project.
        if (Dotnet.Run(own, "tool", "restore") != 0)
        {
            throw new InvalidOperationException("dotnet tool restore failed: see its messages above.");
        }

        using Process stryker = Dotnet.Start(own, command);
        bool copied = false;

        while (!stryker.WaitForExit(s_pause))
        {
            copied = copied || Copy(kept);
        }

        copied = copied || Copy(kept);
        PutBack();

        if (stryker.ExitCode != 0 || !copied)
        {
            throw new InvalidOperationException("Stryker failed: see its messages above.");
        }

        return (kept, Directory.GetFiles(output, "mutation-report.json", SearchOption.AllDirectories)[0]);
    }

    private static bool Copy(string kept)
    {
        if (!s_changed.All(IsChanged))
        {
            return false;
        }

        foreach (string file in s_changed.SelectMany(file => Directory.GetFiles(Path.GetDirectoryName(file)!, "*.dll")))
        {
            File.Copy(file, Path.Combine(kept, Path.GetFileName(file)), true);
        }

        return true;
    }

    // It keeps the plain assembly beside the changed one, which is more than twice as large.
    private static bool IsChanged(string file)
    {
        FileInfo changed = new(file);
        FileInfo plain = new(file + Unchanged);
        return changed.Exists && plain.Exists && changed.Length > 3 * plain.Length / 2;
    }

    // With nothing to try it leaves the changed assembly where a later test run would take it for ours.
    private static void PutBack()
    {
        foreach (string file in s_changed.Where(file => File.Exists(file + Unchanged)))
        {
            File.Move(file + Unchanged, file, true);
        }
    }
}
