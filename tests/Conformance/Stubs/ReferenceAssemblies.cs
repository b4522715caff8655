using System.Collections.Concurrent;
using InvertedAnodeBms.Conformance.Listing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace InvertedAnodeBms.Conformance.Stubs;

/// <summary>Compiles the listing into reference assemblies, each at most once.</summary>
public static class ReferenceAssemblies
{
    private static readonly ConcurrentDictionary<string, ReferenceAssembly> _compiled = new();

    public static ReferenceAssembly Get(string name)
    {
        return _compiled.GetOrAdd(name, Compile);
    }

    private static ReferenceAssembly Compile(string name)
    {
        ApiCatalogue catalogue = ApiCatalogue.Current;
        ApiAssembly assembly = Find(name, catalogue);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(StubSource.Write(assembly, catalogue), path: $"{name}.stub.cs");

        // What a stub hides, shadows or never assigns is of no interest here.
        CSharpCompilationOptions options = new(
            OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Suppress, warningLevel: 0);
        IEnumerable<MetadataReference> references = Closure(assembly, catalogue).Select(other => Get(other).Reference);
        CSharpCompilation compilation = CSharpCompilation.Create(name, [tree], references, options);
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image, options: new EmitOptions(metadataOnly: true, runtimeMetadataVersion: "v4.0.30319"));

        if (!result.Success)
        {
            throw new InvalidOperationException($"The listing of {name} does not compile:\n{string.Join('\n', result.Diagnostics.Take(20))}");
        }

        return new ReferenceAssembly(assembly, image.ToArray());
    }

    private static IEnumerable<string> Closure(ApiAssembly assembly, ApiCatalogue catalogue)
    {
        return assembly.References.SelectMany(name => Closure(Find(name, catalogue), catalogue).Prepend(name)).Distinct();
    }

    private static ApiAssembly Find(string name, ApiCatalogue catalogue)
    {
        return catalogue.FindAssembly(name) ?? throw new InvalidOperationException($"No listing of {name} in tests/Conformance/Api.");
    }
}
