namespace InvertedAnodeBms.Conformance.Projects;

/// <summary>Every project that exists on the chip, found in the tree: a new board is checked from the moment its folder exists.</summary>
public static class DeviceProjects
{
    private static readonly Lazy<IReadOnlyList<DeviceProject>> _all = new(Find);

    public static IReadOnlyList<DeviceProject> All => _all.Value;

    public static DeviceProject One(ProjectKinds kind)
    {
        return All.First(project => project.Kind == kind);
    }

    public static DeviceProject At(string path)
    {
        return All.FirstOrDefault(project => project.Path == path)
            ?? throw new InvalidOperationException($"{Repository.Relative(path)} is referenced by firmware but is no project for the chip.");
    }

    private static IReadOnlyList<DeviceProject> Find()
    {
        IEnumerable<DeviceProject> firmware = In("firmware").Select(path => new DeviceProject(path, KindOfFirmware(path)));
        IEnumerable<DeviceProject> boards = In("boards").Select(path => new DeviceProject(path, ProjectKinds.Board));

        // A test project that imports the firmware's props also runs on the chip.
        IEnumerable<DeviceProject> tests = In("tests")
            .Where(path => File.ReadAllText(path).Contains("Firmware.props", StringComparison.Ordinal))
            .Select(path => new DeviceProject(path, ProjectKinds.Tests));

        return [.. firmware, .. boards, .. tests];
    }

    private static IEnumerable<string> In(string room)
    {
        return Directory.GetDirectories(Repository.PathOf(room))
            .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
            .Order(StringComparer.Ordinal);
    }

    private static ProjectKinds KindOfFirmware(string path)
    {
        return Path.GetFileNameWithoutExtension(path) == "Core" ? ProjectKinds.Core : ProjectKinds.Drivers;
    }
}
