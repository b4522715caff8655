using InvertedAnodeBms.Conformance.Listing;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Surface;

/// <summary>The desktop's stand-ins for the chip's API, read from the assemblies that were built beside this one.</summary>
public sealed class StandIns
{
    private static readonly string[] _chipNamespaces = ["System", "nanoFramework", "UnitsNet"];

    private readonly TypeDefinition[] _types;
    private readonly CompiledSurface _reader;

    public StandIns(IEnumerable<ModuleDefinition> modules, IReadOnlyDictionary<string, string> aliases)
    {
        _types = modules.SelectMany(module => module.GetTypes()).Where(type => type.IsPublic || type.IsNestedPublic).ToArray();
        Aliases = aliases;
        _reader = new CompiledSurface(aliases);
    }

    /// <summary>Types that firmware reaches through a global alias in the firmware's props, with the name of what they stand for.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; }

    /// <summary>Types under the very names of the chip.</summary>
    public IEnumerable<SurfaceType> SameNamed => _types
        .Where(type => _chipNamespaces.Any(space => type.FullName.StartsWith(space + ".", StringComparison.Ordinal)))
        .Select(_reader.Of);

    public IEnumerable<SurfaceType> Aliased => _types.Where(type => Aliases.ContainsKey(type.FullName)).Select(_reader.Of);

    public static StandIns Built()
    {
        string[] files = ["InvertedAnodeBms.VirtualEsp32.dll", "InvertedAnodeBms.NanoRuntime.dll"];
        return new StandIns(files.Select(file => ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, file))), ReadAliases());
    }

    private static Dictionary<string, string> ReadAliases()
    {
        return DeviceProjects.All
            .SelectMany(project => new ProjectEvaluation(project.Path, "Debug").Items("Using"))
            .Where(item => item.Value("Alias").Length > 0)
            .Select(item => (item.Include, Alias: item.Value("Alias")))
            .Distinct()
            .ToDictionary(item => item.Include, item => Listed(item.Alias));
    }

    private static string Listed(string alias)
    {
        return ApiCatalogue.Current.Assemblies
            .SelectMany(assembly => assembly.Types)
            .Single(type => type.Name == alias && type.FullName.StartsWith("System.", StringComparison.Ordinal))
            .FullName;
    }
}
