namespace InvertedAnodeBms.Cli.Link.Ports.Linux;

/// <summary>Looks for USB serial adapters in the file system.</summary>
public static class LinuxPorts
{
    private static readonly string[] s_patterns = ["ttyUSB*", "ttyACM*"];

    /// <summary>Ports by name, each described by its link in <c>/dev/serial/by-id</c>, which names maker, product and serial number.</summary>
    /// <param name="root">Folder that holds <c>dev</c>: "/" but in tests.</param>
    public static IReadOnlyList<FoundPort> Find(string root)
    {
        string devices = Path.Combine(root, "dev");
        Dictionary<string, string> descriptions = Descriptions(Path.Combine(devices, "serial", "by-id"));
        IEnumerable<string> found = Directory.Exists(devices) ? s_patterns.SelectMany(pattern => Directory.GetFiles(devices, pattern)) : [];
        return
        [
            .. found.OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)
                .Select(name => new FoundPort(name, descriptions.GetValueOrDefault(Path.GetFileName(name), string.Empty))),
        ];
    }

    private static Dictionary<string, string> Descriptions(string folder)
    {
        Dictionary<string, string> descriptions = [];

        foreach (string link in Directory.Exists(folder) ? Directory.GetFileSystemEntries(folder) : [])
        {
            if (new FileInfo(link).LinkTarget is { } target)
            {
                descriptions[Path.GetFileName(target)] = Path.GetFileName(link);
            }
        }

        return descriptions;
    }
}
