namespace InvertedAnodeBms.Conformance.Listing;

/// <summary>One listing file: the public surface of one assembly on the chip.</summary>
public sealed class ApiAssembly
{
    public ApiAssembly(string name, string version, IReadOnlyList<string> references)
    {
        Name = name;
        Version = version;
        References = references;
    }

    public string Name { get; }

    public string Version { get; }

    public IReadOnlyList<string> References { get; }

    public List<ApiType> Types { get; } = [];
}
