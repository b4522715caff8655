using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.SelfTest;

/// <summary>A small source compiled for the desktop, against the library that this test runs on.</summary>
public static class DesktopSample
{
    private static readonly string[] _libraries = ["System.Private.CoreLib.dll", "System.Runtime.dll", "System.Console.dll", "System.Threading.dll"];

    private static readonly Lazy<MetadataReference[]> _references = new(() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => _libraries.Contains(Path.GetFileName(path)))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray());

    public static ModuleDefinition Compile(string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "DesktopSample",
            [CSharpSyntaxTree.ParseText(source)],
            _references.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, warningLevel: 0));

        MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        Assert.IsTrue(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        return ModuleDefinition.ReadModule(image);
    }
}
