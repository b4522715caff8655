using System.Collections.Concurrent;
using InvertedAnodeBms.Conformance.Listing;
using InvertedAnodeBms.Conformance.Stubs;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Compilation;

/// <summary>
/// Finds the definition behind a reference to the chip's own assemblies. References between firmware projects go through <see cref="DeviceBuild"/>.
/// </summary>
public sealed class ChipResolver : IAssemblyResolver
{
    private static readonly ConcurrentDictionary<string, AssemblyDefinition> _read = new();

    public AssemblyDefinition? Resolve(AssemblyNameReference name)
    {
        return ApiCatalogue.Current.FindAssembly(name.Name) is null ? null : _read.GetOrAdd(name.Name, Read);
    }

    public AssemblyDefinition? Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        return Resolve(name);
    }

    public void Dispose()
    {
        // The definitions are shared by all builds of the run.
    }

    private static AssemblyDefinition Read(string name)
    {
        MemoryStream image = new(ReferenceAssemblies.Get(name).Image);
        return AssemblyDefinition.ReadAssembly(image, new ReaderParameters { AssemblyResolver = new ChipResolver() });
    }
}
