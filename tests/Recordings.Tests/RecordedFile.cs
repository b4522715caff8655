namespace InvertedAnodeBms.Recordings.Tests;

/// <summary>Real recordings, which are not part of the project: in BMS_DATA, or in a folder shared/data beside any folder above.</summary>
internal static class RecordedFile
{
    public const string Landt = "SINTEF__LiGrR2032__2024-04-30__25degC__Landt.bdf.csv";

    public const string NewareBdf = "SINTEF__G20M7-202512-Gru6mV__20251228__C30__25degC__Neware.bdf.csv";

    public const string Neware = "neware_uio.csv";

    /// <summary>The path of a file; the test is reported as skipped, by the file's name, when it is not there.</summary>
    public static string Find(string name)
    {
        string? configured = Environment.GetEnvironmentVariable("BMS_DATA");
        IEnumerable<string> folders = configured is null ? Above(AppContext.BaseDirectory) : [configured];
        string? path = folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

        if (path is null)
        {
            Assert.Inconclusive($"Skipped: the recording {name} is not there. Set BMS_DATA to the folder that holds it.");
        }

        return path;
    }

    private static IEnumerable<string> Above(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "shared", "data");
        }
    }
}
