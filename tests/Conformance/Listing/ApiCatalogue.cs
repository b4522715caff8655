namespace InvertedAnodeBms.Conformance.Listing;

/// <summary>Every listing of the project: what exists on the chip.</summary>
public sealed class ApiCatalogue
{
    private static readonly Lazy<ApiCatalogue> _current = new(() => CatalogueReader.Read(Repository.PathOf("tests/Conformance/Api")));

    private readonly Dictionary<string, ApiAssembly> _assemblies;
    private readonly Dictionary<string, ApiType> _types;

    public ApiCatalogue(IEnumerable<ApiAssembly> assemblies)
    {
        _assemblies = assemblies.ToDictionary(assembly => assembly.Name);
        _types = Assemblies.SelectMany(assembly => assembly.Types).ToDictionary(KeyOf);
    }

    public static ApiCatalogue Current => _current.Value;

    public IReadOnlyCollection<ApiAssembly> Assemblies => _assemblies.Values;

    public ApiAssembly? FindAssembly(string name)
    {
        return _assemblies.GetValueOrDefault(name);
    }

    /// <summary>A type by its full name; for a generic one with a backtick and the number of its parameters.</summary>
    public ApiType? FindType(string fullName)
    {
        return _types.GetValueOrDefault(fullName);
    }

    /// <summary>The type itself, then its base classes and everything it implements.</summary>
    public IEnumerable<ApiType> Lineage(ApiType type)
    {
        return type.Bases.Select(name => _types[name]).SelectMany(Lineage).Prepend(type).Distinct();
    }

    private static string KeyOf(ApiType type)
    {
        return type.TypeParameters.Count == 0 ? type.FullName : $"{type.FullName}`{type.TypeParameters.Count}";
    }
}
