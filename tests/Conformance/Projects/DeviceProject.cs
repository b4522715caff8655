namespace InvertedAnodeBms.Conformance.Projects;

/// <summary>A project that exists on the chip, as its file describes it for the configuration Device.</summary>
public sealed class DeviceProject
{
    private readonly ProjectEvaluation _device;

    public DeviceProject(string path, ProjectKinds kind)
    {
        Path = path;
        Kind = kind;
        _device = new ProjectEvaluation(path, "Device");
    }

    public string Path { get; }

    public ProjectKinds Kind { get; }

    public string Name => Repository.Relative(Folder);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public string AssemblyName => AssemblyNameIn(_device);

    public string DesktopAssemblyName => AssemblyNameIn(new ProjectEvaluation(Path, "Debug"));

    public bool IsExecutable => _device.Property("OutputType") == "Exe";

    public bool AllowsUnsafe => _device.Property("AllowUnsafeBlocks") == "true";

    public bool ChecksOverflow => _device.Property("CheckForOverflowUnderflow") == "true";

    public string LanguageVersion => _device.Property("LangVersion");

    public bool IsNullable => _device.Property("Nullable") == "enable";

    public bool UsesImplicitUsings => _device.Property("ImplicitUsings") != "disable";

    public bool TreatsWarningsAsErrors => _device.Property("TreatWarningsAsErrors") == "true";

    /// <summary>Packages that the compiler sees; those that only bring tools are left out.</summary>
    public IEnumerable<string> Packages => PackageReferences
        .Where(item => !item.Value("ExcludeAssets").Split(';').Contains("compile"))
        .Select(item => item.Include);

    public IEnumerable<ProjectItem> PackageReferences => _device.Items("PackageReference");

    public IEnumerable<ProjectItem> PackageVersions => _device.Items("PackageVersion");

    public IEnumerable<string> InternalsVisibleTo => _device.Items("InternalsVisibleTo").Select(item => item.Include);

    public IEnumerable<string> ProjectReferences => _device.Items("ProjectReference")
        .Select(item => System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, item.Include)));

    /// <summary>Global using directives without the keyword.</summary>
    public IEnumerable<string> Usings => _device.Items("Using")
        .Select(item => item.Value("Alias").Length == 0 ? item.Include : $"{item.Value("Alias")} = {item.Include}");

    /// <summary>The sources that MSBuild picks up by default, and those that the project names.</summary>
    public IEnumerable<string> Sources => Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => Repository.Relative(file)[(Name.Length + 1)..].Split('/')[0] is not ("bin" or "obj"))
        .Concat(_device.Items("Compile").SelectMany(item => Matching(System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, item.Include)))))
        .Order(StringComparer.Ordinal);

    /// <summary>A file, or the files that a name with a * stands for; without one that fails where it is read.</summary>
    private static IEnumerable<string> Matching(string path)
    {
        string pattern = System.IO.Path.GetFileName(path);
        return pattern.Contains('*', StringComparison.Ordinal) ? Directory.GetFiles(System.IO.Path.GetDirectoryName(path)!, pattern) : [path];
    }

    private string AssemblyNameIn(ProjectEvaluation evaluation)
    {
        string name = evaluation.Property("AssemblyName");
        return name.Length > 0 ? name : evaluation.Property("MSBuildProjectName");
    }
}
