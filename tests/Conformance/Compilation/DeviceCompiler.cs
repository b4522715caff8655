using InvertedAnodeBms.Conformance.Projects;
using InvertedAnodeBms.Conformance.Stubs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace InvertedAnodeBms.Conformance.Compilation;

/// <summary>Compiles for the chip: against the listed packages of a project and nothing else.</summary>
public static class DeviceCompiler
{
    public static DeviceAssembly Compile(DeviceProject project, IReadOnlyCollection<DeviceAssembly> builtOn)
    {
        CSharpCompilationOptions options = new(
            project.IsExecutable ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: project.IsNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable,
            allowUnsafe: project.AllowsUnsafe,
            checkOverflow: project.ChecksOverflow);

        CSharpCompilation compilation = CSharpCompilation.Create(
            project.AssemblyName,
            DeviceSources.Of(project),
            [.. References(project), .. builtOn.Select(assembly => assembly.Reference).OfType<MetadataReference>()],
            options);

        string[] missing = builtOn.Where(assembly => assembly.Reference is null).Select(assembly => assembly.Name).ToArray();

        if (missing.Length > 0)
        {
            return new DeviceAssembly(project.Name, project.Kind, compilation, []) { Missing = missing };
        }

        DiagnosticSeverity least = project.TreatsWarningsAsErrors ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        return Emit(project.Name, project.Kind, compilation, least);
    }

    /// <summary>The packages that the project file names for the configuration Device.</summary>
    public static IEnumerable<MetadataReference> References(DeviceProject project)
    {
        return project.Packages.Select(PackageListings.AssemblyOf).Distinct().Select(name => ReferenceAssemblies.Get(name).Reference);
    }

    public static DeviceAssembly Emit(string name, ProjectKinds kind, CSharpCompilation compilation, DiagnosticSeverity leastProblem)
    {
        using MemoryStream image = new();
        using MemoryStream symbols = new();
        EmitResult result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Diagnostic[] problems = result.Diagnostics.Where(diagnostic => diagnostic.Severity >= leastProblem).ToArray();

        if (!result.Success)
        {
            return new DeviceAssembly(name, kind, compilation, problems);
        }

        return new DeviceAssembly(name, kind, compilation, problems)
        {
            Module = Read(image.ToArray(), symbols.ToArray()),
            Reference = MetadataReference.CreateFromImage(image.ToArray()),
        };
    }

    private static ModuleDefinition Read(byte[] image, byte[] symbols)
    {
        ReaderParameters parameters = new()
        {
            ReadSymbols = true,
            SymbolStream = new MemoryStream(symbols),
            SymbolReaderProvider = new PortablePdbReaderProvider(),
            AssemblyResolver = new ChipResolver(),
        };

        return ModuleDefinition.ReadModule(new MemoryStream(image), parameters);
    }
}
