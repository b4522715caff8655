using InvertedAnodeBms.Conformance.Listing;

namespace InvertedAnodeBms.Conformance.Projects;

/// <summary>Which listing describes the assembly in a package.</summary>
public static class PackageListings
{
    private const string Prefix = "nanoFramework.";

    public static string AssemblyOf(string package)
    {
        string bare = package.StartsWith(Prefix, StringComparison.Ordinal) ? package[Prefix.Length..] : package;
        string[] candidates = package == "nanoFramework.CoreLibrary" ? ["mscorlib"] : [package, bare];
        return candidates.FirstOrDefault(name => ApiCatalogue.Current.FindAssembly(name) is not null)
            ?? throw new InvalidOperationException($"Package {package} has no listing in tests/Conformance/Api.");
    }
}
